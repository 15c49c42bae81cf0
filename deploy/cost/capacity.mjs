// What breaks first in prod, and at how many purchases a second: limits over what a purchase was measured to take.
import { readFileSync } from 'node:fs';
import { terminal } from './report.mjs';
import { CLASSES, classFor, needsAt, number } from './sizes.mjs';

const FILE = new URL('../limits.json', import.meta.url);
/** 10, 100, a million in an hour, the same with its busiest minutes, 1,000. */
export const RATES = [10, 100, 278, 834, 1000];

export function readLimits(text = readFileSync(FILE, 'utf8')) {
  const file = JSON.parse(text);
  for (const one of file.limits) {
    if (!(one.is > 0) || !one.source) throw new Error(`${one.name}: no limit or no source`);
    if (!one.per && !(one.takes > 0 && one.why)) throw new Error(`${one.name}: nothing says what a purchase takes`);
  }
  return file;
}

/** Everything that ends somewhere: what one purchase takes of it, and how much of it prod has. */
export function limits(all, file = readLimits()) {
  const prod = all.stages.stages.prod;
  const one = Object.fromEntries(Object.entries(all.usage.perPurchase).map(([k, v]) => [k, number(v)]));
  const load = Object.fromEntries(Object.entries(all.usage.load).map(([k, v]) => [k, number(v)]));
  const at = needsAt(1, all.usage);
  const tasks = prod.api.most * prod.api.cpu / 1024;
  const database = CLASSES.find(each => each.name === prod.database.class);
  const ours = [
    { name: 'server tasks, all of them', unit: 'vCPU', takes: at.serverCpus, is: tasks, next: 'more tasks: api.most' },
    { name: 'the tasks that always run', unit: 'vCPU', takes: at.serverCpus,
      is: prod.api.least * prod.api.cpu / 1024, next: 'autoscaling adds tasks within minutes' },
    { name: `database processors, ${database.name}`, unit: 'vCPU', takes: at.databaseCpus, is: database.cpus,
      next: 'a class with processors of its own' },
    { name: 'vending functions at once', unit: 'steps', takes: one.vendingSeconds,
      is: prod.functions.abreast * file.batch, next: 'functions.abreast, with their connections' },
    { name: 'notification functions at once', unit: 'steps', takes: one.notificationSeconds,
      is: prod.functions.abreast * file.batch, next: 'the same' },
  ];
  const theirs = file.limits.map(limit => ({ ...limit, takes: limit.per ? one[limit.per] : limit.takes }));
  return [...ours, ...theirs].map(limit => ({ ...limit, breaks: limit.is / limit.takes }))
    .sort((a, b) => a.breaks - b.breaks || a.name.localeCompare(b.name));
}

export function capacity(all, format = terminal) {
  const found = limits(all);
  const table = format(['limit', 'in prod as it is', 'a purchase takes', 'ends at purchases/s', 'then'],
    found.map(one => [one.name, `${brief(one.is)} ${one.unit}`, brief(one.takes), brief(one.breaks), one.next]));
  const one = all.usage.perPurchase;
  const bytes = number(one.databaseLogBytes), kept = number(one.databaseBytes);
  const head = ['purchases/s', 'broken by then', 'servers, vCPU', 'database', 'log written, MB/s',
    'new rows, GB a day'];
  const rates = format(head,
    RATES.map(rate => {
      const need = needsAt(rate, all.usage);
      return [String(rate), String(found.filter(limit => limit.breaks < rate).length), brief(need.serverCpus),
        classFor(need).name, brief(rate * bytes / 1e6), brief(rate * kept * 86400 / 1e9)];
    }));
  const first = found[0];
  return [table, rates, `first to end: ${first.name}, at ${brief(first.breaks)} purchases a second`];
}

const brief = value => (value >= 100 ? value.toFixed(0) : Number(value.toPrecision(2)).toString());
