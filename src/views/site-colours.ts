/** What pages are printed on, for whatever stands around them in a browser: `--paper` of `styles/tokens.css`. */
export const PAPER = { light: '#fdfcf9', dark: '#171512' } as const;
