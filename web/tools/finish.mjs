// After Vite: the first screen in index.html, CSS inlined, a CSP with the hashes of what is
// inlined, the service worker, and a .br and .gz beside every text file.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const sha = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Everything from our own address, forms and calls too; the gateway is a move of the page. */
const policy = (css, scripts) => [
  "default-src 'self'", `style-src 'self' ${sha(css)}`,
  ["script-src 'self'", ...scripts.map(sha)].join(' '), "img-src 'self' data:",
  "connect-src 'self'", "form-action 'self'", "object-src 'none'", "base-uri 'none'",
].join('; ');

/** A lazy part inside a lazy page would ask for the CSS that is gone, and the page would reload. */
function notLoadedAgain(app, css) {
  const assets = join(app, 'dist', 'assets');
  for (const name of readdirSync(assets).filter(f => f.endsWith('.js'))) {
    if (readFileSync(join(assets, name), 'utf8').includes(css)) {
      throw new Error(`${name} loads ${css}, which is inlined; import its lazy part directly`);
    }
  }
}

function inlineCss(app, page) {
  const hit = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/.exec(page);
  const [link, href] = hit ?? [];
  if (!link) throw new Error(`${app}: no stylesheet in index.html`);
  const file = join(app, 'dist', href.replace(/^\/(admin\/)?/, ''));
  const css = readFileSync(file, 'utf8').trim();
  rmSync(file);
  notLoadedAgain(app, basename(file));
  const scripts = [...page.matchAll(/<script>([^<]*)<\/script>/g)].map(m => m[1]);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(css, scripts)}">`;
  return page.replace(link, () => `<style>${css}</style>`)
    .replace('<meta charset="utf-8">', () => `<meta charset="utf-8">\n${meta}`);
}

async function firstScreen(app) {
  const built = join(app, '.ssr', 'prerender.js');
  if (!existsSync(built)) return '';
  const { html } = await import(`${pathToFileURL(built)}?${Date.now()}`);
  const screen = await html();
  rmSync(join(app, '.ssr'), { recursive: true });
  return screen;
}

const assetsOf = app => readdirSync(join(app, 'dist', 'assets')).map(f => `/assets/${f}`).sort();

/** Texts in another language than English; see vite.config.ts. */
export const WORDS = /\/words-(\w+)-[\w-]+\.js$/;

/** The page asks for the first screen's words of a chosen language at once, not after its script. */
const FIRST_WORDS = /\/words-(\w+)-(shell|buy)-[\w-]+\.js$/;
function withFirstWords(app, page) {
  const words = {};
  for (const file of assetsOf(app)) {
    const [, language] = FIRST_WORDS.exec(file) ?? [];
    if (language) (words[language] ??= []).push(file);
  }
  return page.replace('words = {}', () => `words = ${JSON.stringify(words)}`);
}

function serviceWorker(app, page) {
  const source = join(app, 'src', 'sw.js'), dist = join(app, 'dist');
  if (!existsSync(source)) return;
  const assets = assetsOf(app);
  const words = {};
  for (const file of assets) {
    const [, language] = WORDS.exec(file) ?? [];
    if (language) (words[language] ??= []).push(file);
  }
  const files = ['/', ...assets.filter(f => !WORDS.test(f)), '/icon.svg', '/manifest.webmanifest'];
  const version = createHash('sha256').update(page).update(assets.join()).digest('hex');
  const values = { VERSION: version.slice(0, 10), FILES: JSON.stringify(files), WORDS: JSON.stringify(words) };
  const code = readFileSync(source, 'utf8').replace(/__([A-Z]+)__/g, (_, name) => values[name]);
  writeFileSync(join(dist, 'sw.js'), code);
}

const TEXT = /\.(html|js|css|svg|webmanifest|txt|json)$/;
const walk = dir => readdirSync(dir, { withFileTypes: true, recursive: true })
  .filter(e => e.isFile()).map(e => join(e.parentPath ?? e.path, e.name));

/** Compressed once here, so that the server only picks a file. */
export function compress(dist) {
  for (const file of walk(dist).filter(f => TEXT.test(f))) {
    const raw = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(raw, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
      },
    }));
    writeFileSync(`${file}.gz`, gzipSync(raw, { level: 9 }));
  }
}

export async function finish(app) {
  const index = join(app, 'dist', 'index.html');
  const screen = await firstScreen(app);
  const page = inlineCss(app, withFirstWords(app, readFileSync(index, 'utf8'))).replace('<!--app-->', () => screen);
  writeFileSync(index, page);
  serviceWorker(app, page);
  compress(join(app, 'dist'));
}
