import { readSettings, type Settings } from '../src/settings.ts';

/** The settings of a command; ends it with exit code 2 and one line where the environment makes no sense. */
export function takeSettings(): Settings {
  const settings = readSettings(process.env);
  if (!('error' in settings)) return settings;
  console.error(settings.error);
  return process.exit(2);
}
