/** What had been typed into the box when the search came. */
export type Typed = {
  readonly value: string;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
  readonly hadFocus: boolean;
};

/** Takes the box away, once an input method has done with it, and returns what is in it. */
export async function takeStandIn(dialog: HTMLDialogElement): Promise<Typed | undefined> {
  const form = dialog.querySelector('form.search');
  const box = form?.querySelector('input');
  if (!form || !box) return undefined;
  if (form.matches('.composing'))
    await new Promise((done) => form.addEventListener('compositionend', done, { once: true }));
  const { value, selectionStart, selectionEnd } = box;
  const hadFocus = box === document.activeElement;
  form.nextElementSibling?.remove();
  form.remove();
  return { value, selectionStart, selectionEnd, hadFocus };
}
