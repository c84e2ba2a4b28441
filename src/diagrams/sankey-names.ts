/** Sankey names by the ids that stand for them while Mermaid draws: its parser refuses what is not ASCII. */
export type SankeyNames = ReadonlyMap<string, string>;

const FIELD = /^\s*(?:"((?:[^"]|"")*)"|([^,"]*?))\s*(?:,|$)/;

/** Gives each name of a sankey an id, line by line, so that lines stay where they are. */
export function nameByIds(source: string): { readonly source: string; readonly names: SankeyNames } {
  const ids = new Map<string, string>();
  const idOf = (name: string) => {
    const id = ids.get(name) ?? `n${ids.size + 1}`;
    ids.set(name, id);
    return id;
  };
  const lines = source.split('\n').map((line) => {
    const fields = readFields(line);
    const [from, to, value] = fields;
    if (fields.length !== 3 || !from || !to || !/^\d/.test(value ?? '')) return line;
    return `${idOf(from)},${idOf(to)},${value}`;
  });
  return { source: lines.join('\n'), names: new Map([...ids].map(([name, id]) => [id, name])) };
}

/** The fields of a line of comma-separated values (RFC 4180). */
function readFields(line: string): string[] {
  const fields: string[] = [];
  let rest = line.trim();
  while (rest) {
    const [matched = '', quoted, bare] = FIELD.exec(rest) ?? [];
    if (!matched) return [];
    fields.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    rest = rest.slice(matched.length);
  }
  return fields;
}
