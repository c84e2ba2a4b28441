/** Filter and picks on the page of problems and measures. */
import { filterRows } from './filter-rows.ts';
import { startPicking } from './pick-measures.ts';

const page = document.querySelector<HTMLElement>('#problems');
const filter = page?.querySelector<HTMLElement>('.filter');
const tray = page?.querySelector<HTMLElement>('.tray');

if (page && filter) filterRows(filter, () => page.querySelectorAll<HTMLElement>('.problem-row'));
if (page && tray) startPicking(page, tray);
