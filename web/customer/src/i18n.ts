import { signal } from '@preact/signals';
import { en, type Messages } from './locales/en';
import { keep, kept } from './store';

/** A new language: its name here, its loader below, its catalogue `satisfies Messages`. */
export const LANGUAGES = { en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;
const load: Partial<Record<string, () => Promise<{ default: Messages }>>> = {};

export const language = signal<Language>('en');
export const t = signal<Messages>(en);

export async function speak(to: Language) {
  t.value = (await load[to]?.())?.default ?? en;
  language.value = to;
  keep('language', to);
  document.documentElement.lang = to;
}
export const startLanguage = () => {
  const to = kept<string>('language', 'en');
  if (to !== 'en' && to in load) void speak(to as Language);
};

/** Puts values into {names}. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
