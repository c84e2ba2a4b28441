/** Which of the report's languages a reader of a browser's language reads: `zh-TW`, `zh-HK` are written in zh-Hant. */
export function scriptOf(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return language === 'zh' ? `zh-${script}` : language;
  } catch {
    return tag; // some browsers give names of locales that are no tags, such as en-US@posix
  }
}
