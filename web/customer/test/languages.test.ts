/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../src/words';
import { SAME } from './same';

type Files = Record<string, { default: Record<string, string> }>;
const files = import.meta.glob('../src/locales/*/*.ts', { eager: true }) as Files;
const textsOf = (language: string) => Object.fromEntries(Object.entries(files)
  .filter(([path]) => path.includes(`/${language}/`))
  .map(([path, file]) => [/(\w[\w-]*)\.ts$/.exec(path)![1]!, { ...file.default }]));
const english = textsOf('en');
const others = Object.keys(LANGUAGES).filter(code => code !== 'en');

const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

test.each(others)('%s has every part and every text', code => {
  const ours = textsOf(code);
  expect(Object.keys(ours)).toEqual(Object.keys(english));
  for (const [part, texts] of Object.entries(english)) {
    expect(Object.keys(ours[part]!).sort(), part).toEqual(Object.keys(texts).sort());
    for (const [key, text] of Object.entries(ours[part]!)) {
      expect(text.trim(), `${part}.${key}`).toBe(text);
      expect(text, `${part}.${key}`).not.toBe('');
      expect(names(text), `${part}.${key}`).toEqual(names(texts[key]!));
    }
  }
});

test.each(others)('%s leaves nothing in English by accident', code => {
  const left = Object.entries(textsOf(code)).flatMap(([part, texts]) => Object.entries(texts)
    .filter(([key, text]) => text === english[part]?.[key] && !SAME.has(text))
    .map(([key]) => `${part}.${key}`));
  expect(left).toEqual([]);
});

/** The letters that make Hausa, Yoruba and Igbo readable; without them a text is not finished. */
test('Hausa has its hooked letters, Yoruba its tones and dots, Igbo its dots', () => {
  const whole = (code: string) => Object.values(textsOf(code)).flatMap(x => Object.values(x));
  const share = (code: string, letters: RegExp) => {
    const long = whole(code).filter(text => text.length > 40);
    return long.filter(text => letters.test(text.normalize('NFC'))).length / long.length;
  };
  expect(share('ha', /[ɓɗƙƴ]/i)).toBeGreaterThan(0.5);
  expect(share('yo', /[ẹọṣáéíóúàèìòù]/i)).toBe(1);
  expect(share('ig', /[ịọụṅ]/i)).toBeGreaterThan(0.95);
  for (const code of others) {
    for (const text of whole(code)) expect(text, 'composed letters').toBe(text.normalize('NFC'));
  }
});

test('every part that a page names to be loaded with it exists', () => {
  const app = readFileSync(join(import.meta.dirname, '../src/app.tsx'), 'utf8');
  const named = [...app.matchAll(/page\(\(\) => import\('[^']+'\)([^)]*)\)/g)]
    .flatMap(([, list]) => [...list!.matchAll(/'([\w-]+)'/g)].map(hit => hit[1]!));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(name => !(name in english))).toEqual([]);
});
