// What each way of deploying makes of each stage, side by side; and whether every difference has its reason.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** How each way is asked for its inventory: the one place that knows. The file must be there, or the way is left out. */
export const WAYS = {
  cdk: { file: 'deploy/cdk/inventory', command: stage => ['deploy/cdk/inventory', stage] },
  terraform: { file: 'deploy/terraform/check', command: stage => ['deploy/terraform/check', '--inventory', stage] },
  cli: { file: 'deploy/cli/inventory', command: stage => ['deploy/cli/inventory', stage] },
  amplify: { file: 'deploy/amplify/inventory', command: stage => ['deploy/amplify/inventory', stage] },
};

const read = file => JSON.parse(readFileSync(join(root, file), 'utf8'));
export const stages = () => Object.keys(read('deploy/stages.json').stages);
export const reasons = () => read('deploy/differences.json');

/** What a way says of a stage, or null where the way is not here. */
export function ask(way, stage) {
  const { file, command } = WAYS[way];
  if (!existsSync(join(root, file))) return null;
  const [program, ...words] = command(stage);
  const { status, stdout, stderr, error } = spawnSync(join(root, program), words, {
    cwd: root, encoding: 'utf8', maxBuffer: 1 << 26, timeout: 300_000,
  });
  if (status !== 0) throw new Error(`${way} ${stage}: ${error ?? stderr.slice(0, 2000)}`);
  return JSON.parse(stdout);
}

/** One line for each thing that can be compared: what it is, and its value. */
export function facts(inventory, { ignored, counted }) {
  const all = new Map();
  for (const [type, names] of Object.entries(inventory.resources)) {
    if (type in ignored) continue;
    if (type in counted) all.set(`resource ${type}`, names.length);
    else names.forEach(name => all.set(`resource ${type} ${name}`, 'yes'));
  }
  for (const [key, value] of Object.entries(inventory.sizes)) all.set(`size ${key}`, value);
  for (const [name, { threshold }] of Object.entries(inventory.alarms)) all.set(`alarm ${name}`, Number(threshold));
  for (const [role, actions] of Object.entries(inventory.policies)) {
    actions.forEach(action => all.set(`policy ${role} ${action}`, 'yes'));
  }
  return all;
}

/** Facts that not all ways agree on: what each says, undefined where it has no such thing. */
export function differences(byWay) {
  const ways = Object.keys(byWay);
  const names = [...new Set(ways.flatMap(way => [...byWay[way].keys()]))].sort();
  return names.map(fact => ({ fact, says: Object.fromEntries(ways.map(way => [way, byWay[way].get(fact)])) }))
    .filter(({ says }) => new Set(Object.values(says).map(String)).size > 1);
}

const pattern = text => new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);

/** The listed reason for a difference: its words fit the fact, the stage, and what each way says. */
export function reasonFor({ fact, says }, stage, listed) {
  return listed.find(one => pattern(one.fact).test(fact) && (one.stages ?? [stage]).includes(stage) &&
    Object.entries(one.says).every(([way, value]) => !(way in says) || fits(says[way], value)));
}
// "-": it has none; "any": whatever it says
const fits = (said, value) => value === 'any' || (value === '-' ? said === undefined : said === value);

/** Actions that allow all of a service, or everything. */
export const wide = inventory => Object.entries(inventory.policies)
  .flatMap(([role, actions]) => actions.filter(a => a.includes('*')).map(a => `${role} ${a}`));

export function compare(stage, log = () => {}) {
  const { ignored, counted, partial, differences: listed } = reasons();
  const byWay = {}, inventories = {}, faults = [], used = new Set();
  for (const way of Object.keys(WAYS)) {
    const inventory = ask(way, stage);
    if (!inventory) { log(`skip - ${way} is not here`); continue; }
    inventories[way] = inventory;
    byWay[way] = facts(inventory, { ignored, counted });
    wide(inventory).forEach(action => faults.push(`${stage}: ${way} may do ${action}`));
  }
  // A way that makes only a part of the picture is shown beside the others and not held against them.
  const found = differences(Object.fromEntries(Object.entries(byWay).filter(([way]) => !(way in partial))));
  for (const one of found) {
    const reason = reasonFor(one, stage, listed);
    if (reason) used.add(reason);
    else faults.push(`${stage}: ${one.fact}: ${Object.entries(one.says).map(([w, v]) => `${w} ${v ?? '-'}`).join(', ')}`);
  }
  return { byWay, inventories, faults, found, used };
}

function print(stage, { byWay, found }) {
  const { differences: listed, partial } = reasons();
  const ways = Object.keys(byWay), differing = new Map(found.map(one => [one.fact, one]));
  console.log(`\n${stage}\n${'what'.padEnd(76)}${ways.map(way => way.padEnd(12)).join('')}`);
  for (const fact of [...new Set(ways.flatMap(way => [...byWay[way].keys()]))].sort()) {
    const row = ways.map(way => String(byWay[way].get(fact) ?? '-').padEnd(12)).join('');
    const one = differing.get(fact);
    console.log(`${fact.padEnd(76)}${row}${one ? reasonFor(one, stage, listed)?.reason ?? 'NO REASON LISTED' : ''}`.trimEnd());
  }
  ways.filter(way => way in partial).forEach(way => console.log(`${way}: ${partial[way]}`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = process.argv[2] ? [process.argv[2]] : stages();
  if (!wanted.every(stage => stages().includes(stage))) {
    console.error(`powerpay: there is no stage "${wanted[0]}"; one of: ${stages().join(', ')}`);
    process.exit(1);
  }
  const all = wanted.map(stage => ({ stage, ...compare(stage, console.log) }));
  all.forEach(one => print(one.stage, one));
  const faults = all.flatMap(one => one.faults);
  faults.forEach(fault => console.error(`without a reason: ${fault}`));
  console.log(`\n${all.flatMap(one => one.found).length} differences, ${faults.length} without a reason`);
  process.exit(faults.length ? 1 : 0);
}
