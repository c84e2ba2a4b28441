/** The last searches, kept on the device and nowhere else. */
const KEY = 'recent-searches';
const KEPT = 8;

/** The last searches, newest first. */
export function readRecent(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** Puts a search first. */
export function addRecent(query: string): void {
  if (query) store([query, ...readRecent().filter((each) => each !== query)].slice(0, KEPT));
}

/** Forgets them all. */
export function clearRecent(): void {
  store([]);
}

function store(queries: readonly string[]): void {
  try {
    if (queries.length > 0) localStorage.setItem(KEY, JSON.stringify(queries));
    else localStorage.removeItem(KEY);
  } catch {
    // storage is off: nothing is kept
  }
}
