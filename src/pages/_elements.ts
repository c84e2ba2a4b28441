import Figure from '../components/Figure.astro';
import Note from '../components/Note.astro';
import Truncated from '../components/Truncated.astro';
import Picture from './_Picture.astro';

/** What stands for the elements of a text, on whatever page it is shown. */
export const elements = { Note, Truncated, Figure, img: Picture };
