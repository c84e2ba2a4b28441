import { createRequire } from 'node:module';
import path from 'node:path';
import { strToU8 } from 'fflate';
import sax from 'sax';
import { SET } from '../../scripts/paper/package-set.ts';
import type { EpubFiles } from './read-epub.ts';

type Message = { readonly severity: string; readonly id: string; readonly message: string };
type Checker = {
  readonly EpubCheck: {
    validateExpanded(
      files: ReadonlyMap<string, Uint8Array>,
    ): Promise<{ readonly messages: readonly Message[] }>;
  };
};

function isChecker(loaded: unknown): loaded is Checker {
  return typeof loaded === 'object' && loaded !== null && 'EpubCheck' in loaded;
}

/** What is wrong with an EPUB: by epubcheck-ts, and what that passes over. */
export async function findFaults({ texts, pictures }: EpubFiles): Promise<string[]> {
  const loaded: unknown = createRequire(SET.manifest)('@likecoin/epubcheck-ts');
  if (!isChecker(loaded)) throw new Error('epubcheck-ts is another than expected');
  const bytes = new Map([...pictures, ...[...texts].map(([name, text]) => [name, strToU8(text)] as const)]);
  const { messages } = await loaded.EpubCheck.validateExpanded(bytes);
  const told = messages
    .filter(({ severity }) => /error|warning|fatal/i.test(severity))
    .map(({ id, message }) => `${id} ${message}`);
  return [...told, ...[...texts].flatMap(([name, text]) => findInFile(name, text, texts))];
}

/** Elements that hold phrases only. */
const PHRASING_ONLY = /^(p|h[1-6]|a|span|dt|b|small)$/;
const BLOCK = /^(p|div|ul|ol|li|dl|table|section|aside|figure|h[1-6]|pre)$/;

function findInFile(name: string, text: string, files: ReadonlyMap<string, string>): string[] {
  if (!/\.(xhtml|svg|opf)$/.test(name)) return [];
  const faults: string[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  const parser = sax.parser(true);
  const say = (fault: string) => faults.push(`${name}: ${fault}`);
  parser.onerror = (error) => {
    say(error.message.split('\n')[0] ?? '');
    parser.resume();
  };
  parser.onopentag = ({ name: element, attributes }) => {
    const inside = open.at(-1) ?? '';
    if (PHRASING_ONLY.test(inside) && BLOCK.test(element)) say(`<${element}> in <${inside}>`);
    if (element === 'li' && !/^[uo]l$/.test(inside)) say(`<li> in <${inside}>`);
    if (element === 'img' && !String(attributes['alt'] ?? '').trim()) say('a picture without an alternative');
    const id = attributes['id'];
    if (id && ids.has(String(id))) say(`two places are called ${id}`);
    ids.add(String(id));
    const href = String(attributes['href'] ?? '');
    if (element === 'a' && !/^(https?|mailto):/.test(href)) {
      const [file = '', fragment] = href.split('#');
      const target = file ? path.posix.join(path.posix.dirname(name), file) : name;
      if (!files.get(target)?.includes(fragment ? ` id="${fragment}"` : '')) say(`a link to ${href}`);
    }
    open.push(element);
  };
  parser.onclosetag = () => open.pop();
  parser.write(text).close();
  if (name.endsWith('.svg') && /var\(|color-mix|<a[\s>]/.test(text))
    say('a picture that asks for a style sheet');
  return faults;
}
