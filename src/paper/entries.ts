import type { PlaceId } from '../domain/ids.ts';

/** A line of a list that leads to a place of the book. */
export type Entry = { readonly to: PlaceId; readonly number: string; readonly title: string };

/** A text with an address, if it has one. */
export type Said = { readonly text: string; readonly url: string | null };

/** A text with what it is. */
export type Labelled = { readonly label: string; readonly said: Said };
