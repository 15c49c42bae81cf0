// What a first visit downloads before the page can be used, against the limits of the design.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Brotli bytes and requests. A request is the page, a script it names, or one they import. */
export const LIMITS = {
  customer: { bytes: 40 * 1024, requests: 4 },
  admin: { bytes: 60 * 1024, requests: 4 },
};

const local = href => href.replace(/^\/(admin\/)?/, '');

/** The page, its module scripts and preloads, its CSS, and their static imports. */
function firstLoad(dist) {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const found = new Set(['index.html']);
  const tags = page.match(/<script[^>]*src[^>]*>|<link[^>]*rel="(modulepreload|stylesheet)[^>]*>/g);
  const queue = (tags ?? []).map(tag => local(/(?:src|href)="([^"]+)"/.exec(tag)[1]));
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const code = readFileSync(join(dist, file), 'utf8');
    const imports = code.matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g);
    for (const [, path] of imports) queue.push(join('assets', path));
  }
  return [...found];
}

export function measure(app) {
  const dist = join(app, 'dist'), files = firstLoad(dist);
  const bytes = files.reduce((sum, f) => sum + statSync(join(dist, `${f}.br`)).size, 0);
  return { app, bytes, requests: files.length };
}

/** One line of text, or an error that names what is too big. */
export function check(app) {
  const { bytes, requests } = measure(app), limit = LIMITS[app];
  const line = `${app}: first load ${bytes} bytes brotli in ${requests} requests`
    + ` (limit ${limit.bytes} in ${limit.requests})`;
  if (bytes > limit.bytes || requests > limit.requests) throw new Error(`${line}: too big`);
  return line;
}
