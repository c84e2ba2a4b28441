/** Changes the text of a line outside of its spans of code. */
function outsideSpans(line: string, change: (text: string) => string): string {
  return line
    .split(/(`+[^`]*`+)/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}

const ROLE = /\{([\w:.-]+)\}`([^`]*)`/g;
const WITH_TARGET = /^([\s\S]*?)\s*<([^>]*)>$/;
const REFERENCES = /^(?:ref|numref|doc|eq|prf:ref|any|download)$/;
const CITES = /^cite(?::[\w-]+)?$/;

/** Roles of MyST: `{ref}`words <target>`` becomes a link, a formula or a citation code, any other its words. */
function plainRoles(line: string, tell: (what: 'formula' | 'citation') => void): string {
  return line.replace(ROLE, (_, role: string, body: string) => {
    const [, words, target] = WITH_TARGET.exec(body) ?? [];
    if (REFERENCES.test(role)) {
      const to = (target ?? body).trim();
      const shown = words?.replace(/\s*(?:%s|\{number\})\s*/g, ' ').trim() || to;
      return `[${shown}](${/[./]/.test(to) ? to : `#${to}`})`;
    }
    if (role === 'math') {
      tell('formula');
      return `\`${body}\``;
    }
    if (CITES.test(role)) {
      tell('citation');
      return `\`[${body
        .split(',')
        .map((key) => `@${key.trim()}`)
        .join('; ')}]\``;
    }
    if (role === 'sub' || role === 'sup') return `<${role}>${body}</${role}>`;
    return words ?? `\`${body}\``;
  });
}

const FORMULA = /(?<![\\$\w])\$(?=[^\s$])([^$\n]*?[^\s$\\])\$(?![\d$])/g;
const BRACKETED_FORMULA = /\\\\\((.+?)\\\\\)/g;
const CITATION = /\[(?:[^[\]@]*\s)?-?@[\w][^\]]*\](?!\()/g;
const CROSS_REFERENCE = /(?<![\w@[/.])@((?:fig|tbl|tab|sec|eq|lst|thm|def)-[\w-]+)/g;
const SHORTCODE = /\{\{[<%].*?[%>]\}\}/g;
const ATTRIBUTES = /(?<=[)\]`])\{[^{}\n]*\}/g;
const SUBSCRIPT = /(?<=[\p{L}\p{N})\]])~([^\s~]{1,12})~(?!~)/gu;
const SUPERSCRIPT = /(?<=[\p{L}\p{N})\]])\^([^\s^[\]]{1,12})\^/gu;
const MARK = /==(?=\S)([^=\n]+?)(?<=\S)==/g;
const WIKI = /\[\[([^\][|]+)(?:\|([^\][]+))?\]\]/g;
const ALERT = /^(\s*(?:>\s*)+)\[!(\w+)\]\s*$/;
const COMMENT = /\{\/\*.*?\*\/\}/g;

/**
 * Forms of text that only some tools have, as what all have: roles, formulas and citations as code, references as links,
 * raised text as elements. Formulas and citations are told, since they have a form of their own nowhere here yet.
 */
export function plainInline(
  line: string,
  isChinese: boolean,
  tell: (what: 'formula' | 'citation' | 'shortcode') => void,
): string {
  const alert = ALERT.exec(line);
  if (alert) return `${alert[1]}**${alertName(alert[2] ?? '', isChinese)}**<br>`;
  const withRoles = line.includes('{') ? plainRoles(line, tell) : line;
  return outsideSpans(withRoles, (text) => {
    let plain = text;
    if (plain.includes('$'))
      plain = plain.replace(FORMULA, (_, formula: string) => {
        tell('formula');
        return `\`${formula}\``;
      });
    plain = plain.replace(BRACKETED_FORMULA, (_, formula: string) => {
      tell('formula');
      return `\`${formula}\``;
    });
    if (plain.includes('@')) {
      plain = plain.replace(CITATION, (citation) => {
        tell('citation');
        return `\`${citation}\``;
      });
      plain = outsideSpans(plain, (part) =>
        part.replace(CROSS_REFERENCE, (_, id: string) => `[${id}](#${id})`),
      );
    }
    if (plain.includes('{'))
      plain = plain
        .replace(COMMENT, '')
        .replace(SHORTCODE, () => {
          tell('shortcode');
          return '';
        })
        .replace(ATTRIBUTES, '');
    return plain
      .replace(WIKI, (_, target: string, words?: string) => words ?? target)
      .replace(MARK, '$1')
      .replace(SUBSCRIPT, '<sub>$1</sub>')
      .replace(SUPERSCRIPT, '<sup>$1</sup>');
  });
}

const ALERTS: Readonly<Record<string, readonly [string, string]>> = {
  note: ['说明', 'Note'],
  tip: ['提示', 'Tip'],
  important: ['重要', 'Important'],
  warning: ['注意', 'Warning'],
  caution: ['当心', 'Caution'],
};

function alertName(kind: string, isChinese: boolean): string {
  return ALERTS[kind.toLowerCase()]?.[isChinese ? 0 : 1] ?? kind;
}
