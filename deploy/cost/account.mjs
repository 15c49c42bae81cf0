// A month's bill of one stage: what stands, what is used, what is free, in exact dollars.
import { decimal, divide, sum, times } from './decimal.mjs';
import { priceOf } from './prices.mjs';
import { isFree, PRICED, standing } from './resources.mjs';
import { byUse } from './usage.mjs';

/**
 * @param stage {name, stacks} as read from its templates
 * @param world {prices, usage}
 * @param count purchases a month, a decimal
 * @return {lines: [{meter, title, region, unit, quantity, free, usd, standing, estimated, confidence}], total, free}
 */
export function bill(stage, world, count) {
  const found = [...standingOf(stage, world), ...byUse(stage, world.usage, count)];
  const lines = linesOf(found, world);
  return { lines, total: sum(lines.map(line => line.usd)), free: freeKinds(stage) };
}

/** Of some stacks alone, without what is used of them. */
export function stands(stacks, world) {
  return sum(linesOf(standingOf({ stacks }, world), world).map(line => line.usd));
}

function linesOf(found, world) {
  const meters = new Map();
  for (const one of found) {
    const key = `${one.meter} ${one.region}`;
    const line = meters.get(key) ?? { meter: one.meter, region: one.region, quantity: 0n, fixed: true };
    line.quantity += one.quantity;
    line.fixed &&= one.fixed ?? false;
    meters.set(key, line);
  }
  const spent = new Map();
  const lines = [...meters.values()].map(line => priced(line, world.prices, spent));
  lines.sort((a, b) => (b.usd > a.usd ? 1 : b.usd < a.usd ? -1 : a.meter.localeCompare(b.meter)));
  return lines;
}

/** What is free is free once, not in every region again. */
function priced(line, prices, spent) {
  const price = priceOf(prices, line.meter, line.region);
  const left = decimal(price.free ?? 0) - (spent.get(line.meter) ?? 0n);
  const free = left < line.quantity ? left : line.quantity;
  spent.set(line.meter, (spent.get(line.meter) ?? 0n) + free);
  const usd = times(divide(line.quantity - free, decimal(price.per ?? 1)), price.usd);
  return { ...line, free, usd, title: price.title, unit: price.unit, per: price.per,
    estimated: price.estimated, confidence: price.confidence };
}

function standingOf(stage, world) {
  const hours = decimal(world.prices.hours);
  const found = [];
  for (const stack of stage.stacks) {
    for (const [name, resource] of Object.entries(stack.resources)) {
      for (const [meter, amount, pieces] of standing(resource.Type, resource.Properties ?? {}, stack, name)) {
        const quantity = amount === 'month' ? times(hours, decimal(pieces ?? 1)) : decimal(amount);
        if (quantity > 0n) found.push({ meter, region: stack.region, quantity, fixed: true });
      }
    }
  }
  return found;
}

/** Kinds that are there and cost nothing by themselves, with how many there are. */
function freeKinds(stage) {
  const kinds = new Map();
  for (const stack of stage.stacks) {
    for (const { Type } of Object.values(stack.resources)) {
      if (!(Type in PRICED) && isFree(Type)) kinds.set(Type, (kinds.get(Type) ?? 0) + 1);
    }
  }
  return kinds;
}
