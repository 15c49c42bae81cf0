// Reads deploy/prices.json: what a unit of each meter costs in a region, and how much of it is free.
import { readFileSync } from 'node:fs';
import { decimal, times } from './decimal.mjs';

const FILE = new URL('../prices.json', import.meta.url);
const CONFIDENCES = ['list', 'check', 'estimate'];

export function readPrices(text = readFileSync(FILE, 'utf8')) {
  const file = JSON.parse(text);
  for (const [meter, price] of Object.entries(file.prices)) {
    if (!file.sources[price.source]) throw new Error(`price ${meter} has no source`);
    if (!CONFIDENCES.includes(price.confidence)) throw new Error(`price ${meter} has no confidence`);
    if (!price.unit) throw new Error(`price ${meter} has no unit`);
    for (const region of file.regions) if (price[region]) decimal(price[region]);
    if (price.per) decimal(price.per);
    if (price.free) decimal(price.free);
    if (!price[file.otherwise.of]) throw new Error(`price ${meter} has none for ${file.otherwise.of}`);
  }
  return file;
}

export function checkRegion(file, region) {
  if (!file.regions.includes(region)) {
    throw new Error(`no prices are known for ${region}, only for ${file.regions.join(', ')}`);
  }
}

/** @return {usd: of one unit, estimated: whether it is our guess for this region} */
export function priceOf(file, meter, region) {
  const price = file.prices[meter];
  if (!price) throw new Error(`no price is known for ${meter}; add it to deploy/prices.json`);
  const known = price[region] ?? price.everywhere;
  if (known) return { ...price, usd: decimal(known), estimated: price.confidence === 'estimate' };
  checkRegion(file, region);
  return { ...price, usd: times(decimal(price[file.otherwise.of]), decimal(file.otherwise.times)), estimated: true };
}
