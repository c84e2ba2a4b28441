/** Filter and picks on the page of problems and measures. The filter's state is in the address. */
import { startPicking } from './pick-measures.ts';

const page = document.querySelector<HTMLElement>('#problems');
const filter = page?.querySelector<HTMLElement>('.filter');
const FIELDS = ['theme', 'state'] as const;

function chips(form: HTMLElement): HTMLButtonElement[] {
  return [...form.querySelectorAll<HTMLButtonElement>('button[data-field]')];
}

/** Shows the problems that fit every field in which something is chosen. */
function applyFilter(form: HTMLElement, root: HTMLElement): void {
  const chosen = chips(form).filter((chip) => chip.ariaPressed === 'true');
  const wanted = (field: string) =>
    chosen.flatMap(({ dataset }) => (dataset['field'] === field ? [dataset['value']] : []));
  let shown = 0;
  for (const row of root.querySelectorAll<HTMLElement>('.problem-row')) {
    const fits = FIELDS.every(
      (field) => wanted(field).length === 0 || wanted(field).includes(row.dataset[field]),
    );
    row.hidden = !fits;
    shown += Number(fits);
  }
  const clear = form.querySelector<HTMLElement>('[data-clear-filter]');
  if (clear) clear.hidden = chosen.length === 0;
  const status = form.querySelector('[data-status]');
  if (status)
    status.textContent = chosen.length ? (form.dataset['shown'] ?? '').replace('{count}', String(shown)) : '';
}

function saveFilter(form: HTMLElement): void {
  const query = new URLSearchParams();
  for (const { ariaPressed, dataset } of chips(form))
    if (ariaPressed === 'true') query.append(dataset['field'] ?? '', dataset['value'] ?? '');
  history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
}

function restoreFilter(form: HTMLElement): void {
  const query = new URLSearchParams(location.search);
  for (const chip of chips(form)) {
    const { field = '', value = '' } = chip.dataset;
    chip.ariaPressed = String(query.getAll(field).includes(value));
  }
}

if (page && filter) {
  restoreFilter(filter);
  applyFilter(filter, page);
  filter.addEventListener('click', ({ target }) => {
    const chip = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null;
    if (!chip) return;
    if (chip.dataset['field']) chip.ariaPressed = String(chip.ariaPressed !== 'true');
    else for (const each of chips(filter)) each.ariaPressed = 'false';
    applyFilter(filter, page);
    saveFilter(filter);
    if (chip.hidden) chips(filter)[0]?.focus();
  });
}
const tray = page?.querySelector<HTMLElement>('.tray');
if (page && tray) startPicking(page, tray);
