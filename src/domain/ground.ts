/** What a picture that lets its ground through is put on, in either scheme, so that it can be seen. */
export type Ground = 'light' | 'dark';
