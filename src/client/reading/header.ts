/** Keeps the header within reach: away as one reads on, back as one scrolls up (on narrow screens, by its styles). */
export function followReader(): void {
  const header = document.querySelector('.site-header');
  if (!header) return;
  header.classList.add('follows');
  let before = scrollY;
  addEventListener(
    'scroll',
    () => {
      const moved = scrollY - before;
      if (Math.abs(moved) < 8) return;
      header.classList.toggle('away', moved > 0 && scrollY > 80);
      before = scrollY;
    },
    { passive: true },
  );
}

/** Scrolls the contents beside the text to the current page. */
export function showCurrent(): void {
  const contents = document.querySelector<HTMLElement>('#contents');
  const current = contents?.querySelector<HTMLElement>('[aria-current]');
  if (!contents || !current) return;
  const { top } = current.getBoundingClientRect();
  const offset = top - contents.getBoundingClientRect().top;
  if (offset > contents.clientHeight - current.offsetHeight)
    contents.scrollTop = offset - contents.clientHeight / 2;
}
