import { keep, readTexts, recall } from '../page/on-device.ts';
import { download, type Picked, toCsv, toMarkdown } from './export-measures.ts';

const STORE = 'picked-measures';
/** More than any report has; ids are short. */
const MOST = 2000;
const LONGEST = 100;

/** Lets readers choose measures once they say so; what is chosen stays on the device. */
export function startPicking(root: HTMLElement, tray: HTMLElement): void {
  const picked = readPicked(root);
  const start = tray.querySelector<HTMLButtonElement>('[data-start]');
  const tools = tray.querySelector<HTMLElement>('.tools');
  const set = (on: boolean) => {
    root.classList.toggle('picking', on);
    if (start) start.ariaPressed = String(on);
    if (tools) tools.hidden = !on;
    // what has the focus is not hidden behind the tray (WCAG 2.4.11)
    document.documentElement.style.scrollPaddingBottom = on ? `${tray.offsetHeight + 8}px` : '';
    if (on) addBoxes(root, tray.dataset['pick'] ?? '');
    else for (const label of root.querySelectorAll('li[data-measure] > label')) label.remove();
    showPicked(root, tray, picked);
  };
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset['pick'] === undefined) return;
    if (target.checked) picked.add(target.value);
    else picked.delete(target.value);
    savePicked(picked);
    showPicked(root, tray, picked);
  });
  tray.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const { dataset } = target;
    if (target === start) set(start.ariaPressed !== 'true');
    if (dataset['export'] === 'md')
      download('measures.md', 'text/markdown', toMarkdown(collect(root, picked), tray));
    if (dataset['export'] === 'csv') download('measures.csv', 'text/csv', toCsv(collect(root, picked), tray));
    if (dataset['clear'] === undefined) return;
    picked.clear();
    savePicked(picked);
    showPicked(root, tray, picked);
  });
  tray.inert = false;
}

/** What was picked, as far as it is among the page's measures. */
function readPicked(root: HTMLElement): Set<string> {
  const stored = recall(STORE, (text) => readTexts(text, MOST, LONGEST)) ?? [];
  const items = [...root.querySelectorAll<HTMLElement>('li[data-measure]')];
  const measures = new Set(items.map(({ dataset }) => dataset['measure']));
  return new Set(stored.filter((id) => measures.has(id)));
}

function savePicked(picked: ReadonlySet<string>): void {
  keep(STORE, JSON.stringify([...picked])); // else they hold until the page is left
}

function addBoxes(root: HTMLElement, name: string): void {
  for (const item of root.querySelectorAll<HTMLElement>('li[data-measure]')) {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.dataset['pick'] = '';
    box.value = item.dataset['measure'] ?? '';
    box.ariaLabel = `${name} ${item.querySelector('a')?.textContent ?? ''}`;
    label.append(box);
    item.prepend(label);
  }
}

/** A measure stands under each problem that it answers: all its boxes show the same state. */
function showPicked(root: HTMLElement, tray: HTMLElement, picked: ReadonlySet<string>): void {
  for (const box of root.querySelectorAll<HTMLInputElement>('input[data-pick]'))
    box.checked = picked.has(box.value);
  const status = tray.querySelector('[data-picked-count]');
  if (status) status.textContent = (tray.dataset['picked'] ?? '').replace('{count}', String(picked.size));
}

function collect(root: HTMLElement, picked: ReadonlySet<string>): Picked[] {
  return [...picked].flatMap((id): Picked[] => {
    const items = [...root.querySelectorAll<HTMLElement>(`li[data-measure="${CSS.escape(id)}"]`)];
    const [first] = items;
    const anchor = first?.querySelector('a');
    if (!first || !anchor) return [];
    return [
      {
        title: anchor.textContent ?? '',
        number: first.querySelector('.where')?.textContent ?? '',
        kind: first.dataset['kind'] ?? '',
        href: anchor.href,
        problems: items.flatMap((item) => {
          const title = item.closest<HTMLElement>('.problem-row')?.dataset['title'];
          return title ? [{ title, basis: item.dataset['basis'] ?? '' }] : [];
        }),
      },
    ];
  });
}
