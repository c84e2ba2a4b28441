/** Filter of the facts that came after the report. */
import { filterRows } from './filter-rows.ts';

const filter = document.querySelector<HTMLElement>('.filter');

if (filter) filterRows(filter, () => document.querySelectorAll<HTMLElement>('.timeline section li'));
