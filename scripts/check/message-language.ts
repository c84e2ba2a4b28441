import type { Localised } from '../../src/domain/language.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language of messages: Chinese where the locale says so, English otherwise. An empty variable counts as
 * absent (POSIX.1-2024, section 8.2).
 */
export function messageLanguage(environment: Environment): keyof Localised {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
