/** The element that the address names by its fragment. One that is no text in UTF-8 names nothing. */
export function namedElement(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}
