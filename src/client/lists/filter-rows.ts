/**
 * Chips that choose among the rows of a page: a row is shown if it fits every field in which something is chosen. What is
 * chosen stands in the address.
 */

/** @param rows found anew each time; a chip's `data-field` names the `data-` attribute of a row that it asks for. */
export function filterRows(filter: HTMLElement, rows: () => Iterable<HTMLElement>): void {
  restore(filter);
  apply(filter, rows());
  filter.addEventListener('click', ({ target }) => {
    const chip = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null;
    if (!chip) return;
    if (chip.dataset['field']) chip.ariaPressed = String(chip.ariaPressed !== 'true');
    else for (const each of chipsOf(filter)) each.ariaPressed = 'false';
    apply(filter, rows());
    save(filter);
    if (chip.hidden) chipsOf(filter)[0]?.focus();
  });
  filter.inert = false;
}

function chipsOf(filter: HTMLElement): HTMLButtonElement[] {
  return [...filter.querySelectorAll<HTMLButtonElement>('button[data-field]')];
}

function apply(filter: HTMLElement, rows: Iterable<HTMLElement>): void {
  const chosen = chipsOf(filter).filter((chip) => chip.ariaPressed === 'true');
  const fields = new Set(chosen.map(({ dataset }) => dataset['field'] ?? ''));
  let shown = 0;
  for (const row of rows) {
    const fits = [...fields].every((field) =>
      chosen.some(({ dataset }) => dataset['field'] === field && dataset['value'] === row.dataset[field]),
    );
    row.hidden = !fits;
    shown += Number(fits);
  }
  const clear = filter.querySelector<HTMLElement>('[data-clear-filter]');
  if (clear) clear.hidden = chosen.length === 0;
  const status = filter.querySelector('[data-status]');
  if (status)
    status.textContent = chosen.length
      ? (filter.dataset['shown'] ?? '').replace('{count}', String(shown))
      : '';
}

function save(filter: HTMLElement): void {
  const query = new URLSearchParams();
  for (const { ariaPressed, dataset } of chipsOf(filter))
    if (ariaPressed === 'true') query.append(dataset['field'] ?? '', dataset['value'] ?? '');
  history.replaceState(null, '', `${query}` ? `?${query}` : location.pathname);
}

function restore(filter: HTMLElement): void {
  const query = new URLSearchParams(location.search);
  for (const chip of chipsOf(filter)) {
    const { field = '', value = '' } = chip.dataset;
    chip.ariaPressed = String(query.getAll(field).includes(value));
  }
}
