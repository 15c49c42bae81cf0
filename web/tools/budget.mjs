// What a first visit downloads before the page can be used, what each further page adds, and each
// part of a language, against the limits of the design.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { WORDS } from './finish.mjs';

/** Brotli bytes and requests. A request is the page, a script it names, or one they import. */
export const LIMITS = {
  customer: { bytes: 40 * 1024, requests: 4 },
  admin: { bytes: 60 * 1024, requests: 4 },
};

const local = href => href.replace(/^\/(admin\/)?/, '');

/** A page of its own, its static imports with it, beyond what the first load brought. */
const ROUTE_BYTES = 8 * 1024;
/** One part of the texts in one language. */
const WORDS_BYTES = 2 * 1024;

const IMPORT = /(?:from|import)\s*["'](\.\/[^"']+)["']/g;
const LAZY = /import\(\s*["'`](\.\/[^"'`]+)["'`]\s*\)/g;
const size = (dist, file) => statSync(join(dist, `${file}.br`)).size;
const sum = numbers => numbers.reduce((all, one) => all + one, 0);
const importsOf = (dist, file, kind) => [...readFileSync(join(dist, file), 'utf8').matchAll(kind)]
  .map(([, path]) => join('assets', path));

/** These files and all that they import at once. */
function closure(dist, start) {
  const found = new Set(), queue = [...start];
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    queue.push(...importsOf(dist, file, IMPORT));
  }
  return [...found];
}

/** The page, its module scripts and preloads, its CSS, and their static imports. */
function firstLoad(dist) {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const tags = page.match(/<script[^>]*src[^>]*>|<link[^>]*rel="(modulepreload|stylesheet)[^>]*>/g);
  return closure(dist, ['index.html', ...(tags ?? []).map(tag => local(/(?:src|href)="([^"]+)"/.exec(tag)[1]))]);
}

export function measure(app) {
  const dist = join(app, 'dist'), first = firstLoad(dist);
  const lazy = [...new Set(first.flatMap(f => importsOf(dist, f, LAZY)))];
  const routes = lazy.filter(f => !WORDS.test(`/${f}`)).map(file => ({
    file, bytes: sum(closure(dist, [file]).filter(f => !first.includes(f)).map(f => size(dist, f))),
  }));
  const words = readdirSync(join(dist, 'assets')).filter(f => WORDS.test(`/${f}`))
    .map(f => ({ file: f, bytes: size(dist, join('assets', f)) }));
  return { app, bytes: sum(first.map(f => size(dist, f))), requests: first.length, routes, words };
}

/** The words of the first screen in each language. */
const FIRST_WORDS = /words-(\w+)-(shell|buy)-/;
function firstWords(words) {
  const by = {};
  for (const { file, bytes } of words) {
    const [, language] = FIRST_WORDS.exec(file) ?? [];
    if (language) by[language] = (by[language] ?? 0) + bytes;
  }
  return Object.entries(by).map(([language, bytes]) => ({ file: `first screen in ${language}`, bytes }));
}

const largest = list => list.reduce((most, one) => one.bytes > most.bytes ? one : most, { bytes: 0, file: 'none' });
const said = ({ file, bytes }) => `${bytes} (${basename(file).replace(/-[\w-]{8}\.js$/, '')})`;

/** One line of text, or an error that names what is too big. */
export function check(app) {
  const { bytes, requests, routes, words } = measure(app), limit = LIMITS[app];
  const route = largest(routes), part = largest([...words, ...firstWords(words)]);
  const more = routes.length ? `; largest further page ${said(route)} of ${ROUTE_BYTES}` : '';
  const parts = words.length ? `; largest of ${words.length} parts of languages ${said(part)} of ${WORDS_BYTES}` : '';
  const line = `${app}: first load ${bytes} bytes brotli in ${requests} requests`
    + ` (limit ${limit.bytes} in ${limit.requests})${more}${parts}`;
  if (bytes > limit.bytes || requests > limit.requests || (app === 'customer' && route.bytes > ROUTE_BYTES)
    || part.bytes > WORDS_BYTES) throw new Error(`${line}: too big`);
  return line;
}
