import { batch, signal } from '@preact/signals';

/** The languages, by their own names. Files of each: locales/<code>/<part>.ts. */
export const LANGUAGES = {
  en: 'English', pcm: 'Naijá (Pidgin)', ha: 'Hausa', yo: 'Yorùbá', ig: 'Igbo',
} as const;
export type Language = keyof typeof LANGUAGES;
export const isLanguage = (code: string): code is Language => code in LANGUAGES;

type Texts = Record<string, string>;
/** A part in another language has exactly the texts of the English one: `satisfies In<typeof en>`. */
export type In<P> = { [K in keyof P]: string };

const FILES = import.meta.glob<{ default: Texts }>('./locales/{pcm,ha,yo,ig}/*.ts');
type Entry = { english: Texts; now: ReturnType<typeof signal<Texts>> };
const parts = new Map<string, Entry>();
const loading = new Set<Promise<void>>();

export const language = signal<Language>('en');
let wanted: Language = 'en';

/** The texts of one part; asked for twice, the browser answers the second time itself. */
export async function textsOf(to: Language, name: string): Promise<Texts | undefined> {
  if (to === 'en') return parts.get(name)?.english;
  return (await FILES[`./locales/${to}/${name}.ts`]?.())?.default;
}

async function renew(name: string, entry: Entry) {
  const to = wanted, texts = await textsOf(to, name).catch(() => undefined);
  if (to === wanted && texts) entry.now.value = texts;
}

function start(name: string, entry: Entry) {
  const work = renew(name, entry).finally(() => loading.delete(work));
  loading.add(work);
}

/**
 * Declares the English texts of one part of the app, in locales/en/<name>.ts. What it gives reads
 * like a plain record and always speaks the current language: where it is read while drawing, a
 * change of language draws again. Until the other language has come, and if it cannot, English.
 */
export function part<const T extends Texts>(name: string, english: T): In<T> {
  const now = signal<Texts>(english), entry = { english, now };
  parts.set(name, entry);
  if (wanted !== 'en') start(name, entry);
  return new Proxy({} as In<T>, {
    get: (_, key: string) => now.value[key] ?? english[key],
    has: (_, key) => key in english,
    ownKeys: () => Reflect.ownKeys(english),
    getOwnPropertyDescriptor: (_, key) => Object.getOwnPropertyDescriptor(english, key),
  });
}

/** When every part that was declared so far has its language. */
export const settled = (): Promise<unknown> => Promise.all(loading);

/**
 * Changes the language of all parts in use at once, but those that may come later, a moment after;
 * throws, and changes nothing, without network.
 */
export async function speak(to: Language, later: readonly string[] = []) {
  wanted = to;
  const all = [...parts].filter(([name]) => !later.includes(name));
  const texts = await Promise.all(all.map(([name]) => textsOf(to, name)))
    .catch((e: unknown) => { if (wanted === to) wanted = language.peek(); throw e; });
  if (wanted !== to) return;                         // a quicker finger chose another one meanwhile
  batch(() => {
    all.forEach(([, entry], i) => { entry.now.value = texts[i] ?? entry.english; });
    language.value = to;
  });
  for (const name of later) {
    const entry = parts.get(name);
    if (entry) start(name, entry);
  }
}

/** Puts values into {names}. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
