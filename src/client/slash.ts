const SLASH = 'search-slash';

/** Whether `/` opens the search; kept on the device. */
export function slashOpens(): boolean {
  try {
    return localStorage.getItem(SLASH) !== 'off';
  } catch {
    return true;
  }
}

/** Switches `/` on or off. */
export function setSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(SLASH);
    else localStorage.setItem(SLASH, 'off');
  } catch {
    // storage is off: the choice cannot be kept
  }
}
