import { keep, recall } from './on-device.ts';

const SLASH = 'search-slash';
const OFF = 'off';

/** Whether `/` opens the search; kept on the device. */
export function slashOpens(): boolean {
  return recall(SLASH, (text) => (text === OFF ? OFF : undefined)) !== OFF;
}

/** Switches `/` on or off. */
export function setSlash(on: boolean): void {
  keep(SLASH, on ? undefined : OFF);
}
