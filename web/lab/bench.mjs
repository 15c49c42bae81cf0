// ./powerpay bench web: how heavy and how fast the customer's pages are, each figure beside its limit.
import { createWorld } from '../e2e/world.mjs';
import { bytes, repeat } from './bytes.mjs';
import { paint } from './paint.mjs';
import { missed } from './table.mjs';

const USAGE = 'usage: ./powerpay bench web [bytes] [again] [paint] [pages] [ROUTE ...] [--once]';
const words = process.argv.slice(2), once = words.includes('--once');
const routes = words.filter(w => w.startsWith('/'));
const parts = words.filter(w => /^[a-z]+$/.test(w));
const PARTS = new Set(['bytes', 'again', 'paint', 'pages', '--once']);
const odd = words.filter(w => !w.startsWith('/') && !PARTS.has(w));
if (odd.length) {
  console.error(`powerpay: what is ${odd.join(' ')}?\n${USAGE}`);
  process.exit(1);
}
const wanted = part => !parts.length || parts.includes(part);
const runs = once ? 1 : 3, world = createWorld();
console.log(`commit ${process.env.COMMIT ?? 'none'}, Node ${process.versions.node}, median of ${runs}`);
if (wanted('bytes')) await bytes(world, routes);
if (wanted('again')) await repeat();
if (wanted('paint')) await paint(runs);
if (wanted('pages')) {
  const { pages } = await import('./lighthouse.mjs');
  await pages(world, runs, routes);
}
if (missed()) console.log(`\n${missed()} over the limit`);
process.exit(missed() ? 1 : 0);
