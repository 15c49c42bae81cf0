// ./powerpay cost: prices what CDK synthesised.
import { realpathSync } from 'node:fs';
import { bill, stands } from './account.mjs';
import { availability } from './availability.mjs';
import { capacity } from './capacity.mjs';
import { check } from './check.mjs';
import { brief, decimal, times } from './decimal.mjs';
import { checkDocs, writeDocs } from './docs.mjs';
import { readPrices } from './prices.mjs';
import { HEAD, rows, terminal, totals, warnings } from './report.mjs';
import { readStage, readStages } from './stages.mjs';
import { steps } from './steps.mjs';
import { purchases, readUsage } from './usage.mjs';

const USAGE = `usage: ./powerpay cost dev|prod|serverless [--region R] [--purchases-per-month N] [--sms-usd PRICE]
       ./powerpay cost steps [--region R]   USD for 1,000 purchases, from 1,000 to 10 million a month
       ./powerpay cost capacity             what breaks first, and at how many purchases a second
       ./powerpay cost availability         the arithmetic of AWS's promises
       ./powerpay cost check                fails when a stage is over its budget, or a page is stale
       ./powerpay cost docs                 writes the tables of docs/costs.md, capacity.md and availability.md`;

/** Everything that prices are made of, but the templates. */
export function world(folder = 'target/example') {
  return { prices: readPrices(), usage: readUsage(), stages: readStages(), folder };
}

/** @return what was given after the first word; unknown, doubled and empty ones are refused */
export function options(words, known) {
  const found = {};
  for (let i = 0; i < words.length; i += 2) {
    const name = known[words[i]];
    if (!name || words[i + 1] === undefined || name in found) {
      throw new Error(`${words[i]} is not understood\n${USAGE}`);
    }
    found[name] = words[i + 1];
  }
  return found;
}

/** One stage's table, total and warnings. */
export function one(name, all, given = {}, format = terminal) {
  const stage = readStage(name, all, given.region);
  const count = purchases(given.count ?? String(all.usage.purchasesAMonth[name]));
  const account = bill(stage, all, count);
  const texts = times(count, all.usage.perPurchase.texts);
  const textUsd = decimal(given.sms ?? all.prices.sms.usd);
  const zoneUsd = stands(stage.zone, all);
  return [
    `${name} in ${stage.region}: ${brief(count)} purchases a month, prices read ${all.prices.read}`,
    format(HEAD, rows(account)),
    ...totals(stage, account, count, { texts, textUsd, zoneUsd }),
    ...warnings(account),
  ];
}

const VERBS = {
  check: (words, all) => { options(words, {}); return [...check(all), checkDocs(all, one)]; },
  steps: (words, all) => steps(all, options(words, { '--region': 'region' }).region),
  capacity: (words, all) => { options(words, {}); return capacity(all); },
  availability: words => { options(words, {}); return availability(); },
  docs: (words, all) => { options(words, {}); return writeDocs(all, one); },
};

export function run(words) {
  const [name, ...more] = words;
  if (name === undefined) throw new Error(USAGE);
  const all = world();
  if (name in VERBS) return VERBS[name](more, all);
  return one(name, all, options(more, { '--region': 'region', '--purchases-per-month': 'count', '--sms-usd': 'sms' }));
}

const isMain = process.argv[1] !== undefined && import.meta.filename === realpathSync(process.argv[1]);
if (isMain) {
  try {
    console.log(run(process.argv.slice(2)).join('\n'));
  } catch (e) {
    console.error(`powerpay: ${e.message}`);
    process.exitCode = 1;
  }
}
