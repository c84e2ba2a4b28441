/**
 * The button that chooses the colour scheme: the system's, light, dark, and round again. The choice is kept
 * on the device; `integrations/theme-script.ts` applies it on the next page before the first paint.
 */
import { keep, recall } from '../page/on-device.ts';

const CHOICES = ['system', 'light', 'dark'] as const;
type Choice = (typeof CHOICES)[number];

const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('#theme');
const label = button?.querySelector('[data-label]');

const choiceNamed = (name: string | undefined) => CHOICES.find((choice) => choice === name);

function currentChoice(): Choice {
  return choiceNamed(root.dataset['theme']) ?? 'system';
}

function show(choice: Choice): void {
  if (!button || !label) return;
  label.textContent = button.dataset[choice] ?? '';
  button.dataset['choice'] = choice;
}

function choose(choice: Choice): void {
  if (choice === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = choice;
  keep('theme', choice === 'system' ? undefined : choice); // else it holds for this page
  show(choice);
}

if (button) {
  show(recall('theme', choiceNamed) ?? 'system');
  button.addEventListener('click', () => {
    choose(CHOICES[(CHOICES.indexOf(currentChoice()) + 1) % CHOICES.length] ?? 'system');
  });
}
