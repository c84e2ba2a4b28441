/**
 * Filters and picks on the page of problems and measures. The filter's state is in the address; what is
 * picked stays on the device.
 */
const page = document.querySelector<HTMLElement>('#problems');
const filter = page?.querySelector('form');
const FIELDS = ['chapter', 'theme', 'state'] as const;
const STORE = 'picked-measures';

type Picked = {
  readonly id: string;
  readonly title: string;
  readonly where: string;
  readonly href: string;
  readonly problems: string[];
};

function applyFilter(form: HTMLFormElement, root: HTMLElement): void {
  const wanted = new FormData(form);
  let shown = 0;
  for (const row of root.querySelectorAll<HTMLElement>('.problem-row')) {
    const fits = FIELDS.every((field) => !wanted.get(field) || wanted.get(field) === row.dataset[field]);
    row.hidden = !fits;
    shown += Number(fits);
  }
  const filtered = FIELDS.some((field) => wanted.get(field));
  for (const section of root.querySelectorAll<HTMLElement>('.matrix')) {
    const rows = [...section.querySelectorAll<HTMLElement>('.problem-row')];
    section.hidden = filtered && !rows.some((row) => !row.hidden);
  }
  say(form.querySelector('[data-status]'), root.dataset['shown'], shown);
}

function saveFilter(form: HTMLFormElement): void {
  const query = new URLSearchParams();
  for (const field of FIELDS) {
    const value = new FormData(form).get(field);
    if (typeof value === 'string' && value) query.set(field, value);
  }
  history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
}

function restoreFilter(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const select of form.querySelectorAll('select')) {
    const value = query.get(select.name) ?? '';
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
}

function say(status: Element | null, template: string | undefined, count: number): void {
  if (status) status.textContent = (template ?? '').replace('{count}', String(count));
}

function readPicked(): Set<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORE) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}

function savePicked(picked: ReadonlySet<string>): void {
  try {
    localStorage.setItem(STORE, JSON.stringify([...picked]));
  } catch {
    // storage is off: the choice holds until the page is left
  }
}

/** A measure stands under each problem that it answers: all its boxes show the same state. */
function showPicked(root: HTMLElement, picked: ReadonlySet<string>): void {
  for (const box of root.querySelectorAll<HTMLInputElement>('input[data-pick]'))
    box.checked = picked.has(box.value);
  const bar = root.querySelector<HTMLElement>('.take-away');
  if (bar) bar.hidden = picked.size === 0;
  say(root.querySelector('[data-picked-count]'), root.dataset['picked'], picked.size);
}

function addBoxes(root: HTMLElement): void {
  for (const item of root.querySelectorAll<HTMLElement>('li[data-measure]')) {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.dataset['pick'] = '';
    box.value = item.dataset['measure'] ?? '';
    box.ariaLabel = `${root.dataset['pick']} ${item.querySelector('a')?.textContent ?? ''}`;
    label.append(box);
    item.prepend(label);
  }
}

function collect(root: HTMLElement, picked: ReadonlySet<string>): Picked[] {
  return [...picked].flatMap((id) => {
    const items = [...root.querySelectorAll<HTMLElement>(`li[data-measure="${CSS.escape(id)}"]`)];
    const anchor = items[0]?.querySelector('a');
    if (!anchor) return [];
    const problems = items.flatMap(
      (item) => item.closest('.problem-row')?.querySelector('h3 a')?.textContent ?? [],
    );
    const where = items[0]?.querySelector('.where')?.textContent ?? '';
    return [{ id, title: anchor.textContent ?? '', where, href: anchor.href, problems }];
  });
}

function toMarkdown(measures: readonly Picked[]): string {
  return measures
    .map(
      ({ title, where, href, problems }) =>
        `- [${title}](${href})（${where}）${problems.map((problem) => `\n  - ${problem}`).join('')}`,
    )
    .join('\n');
}

/** RFC 4180. A byte order mark, so that spreadsheets read it as UTF-8; no cell starts a formula. */
function toCsv(measures: readonly Picked[], heads: readonly string[]): string {
  const cell = (value: string) => `"${value.replace(/^[=+\-@]/, "'$&").replaceAll('"', '""')}"`;
  const rows = measures.map(({ title, where, problems, href }) => [title, where, problems.join('；'), href]);
  return `\ufeff${[heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function download(name: string, type: string, text: string): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(anchor.href);
}

if (page && filter) {
  restoreFilter(filter);
  applyFilter(filter, page);
  filter.addEventListener('change', () => {
    applyFilter(filter, page);
    saveFilter(filter);
  });
  const picked = readPicked();
  addBoxes(page);
  showPicked(page, picked);
  page.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset['pick'] === undefined) return;
    if (target.checked) picked.add(target.value);
    else picked.delete(target.value);
    savePicked(picked);
    showPicked(page, picked);
  });
  page.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.dataset['export'] === 'md')
      download('measures.md', 'text/markdown', `${toMarkdown(collect(page, picked))}\n`);
    if (target.dataset['export'] === 'csv') {
      const heads = [page.dataset['measure'] ?? '', '§', page.dataset['problem'] ?? '', 'URL'];
      download('measures.csv', 'text/csv', toCsv(collect(page, picked), heads));
    }
    if (target.dataset['clear'] !== undefined) {
      picked.clear();
      savePicked(picked);
      showPicked(page, picked);
    }
  });
}
