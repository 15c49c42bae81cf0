import { signal } from '@preact/signals';
import { forget, keep, kept } from '../store';

/** '' as the phone has it. index.html sets the kept one before anything is drawn. */
export const THEMES = ['', 'light', 'dark'] as const;
export type Theme = typeof THEMES[number];
export const theme = signal<Theme>(kept<Theme>('theme', ''));

export function chooseTheme(to: Theme) {
  theme.value = to;
  if (to) keep('theme', to); else forget('theme');
  document.documentElement.dataset['theme'] = to;
}
