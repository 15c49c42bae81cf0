// How large a stage must be for so many purchases: rules from what a purchase was measured to take.
import { plain } from './assembly.mjs';
import { ONE } from './decimal.mjs';

/** Classes from small to large: steady processors (of burstable ones what they may use for ever), GB of memory. */
export const CLASSES = [
  { name: 'db.t4g.micro', cpus: 0.2, gb: 1 },
  { name: 'db.t4g.small', cpus: 0.4, gb: 2 },
  { name: 'db.t4g.medium', cpus: 0.4, gb: 4 },
  { name: 'db.t4g.large', cpus: 0.6, gb: 8 },
  { name: 'db.m7g.large', cpus: 2, gb: 8 },
  { name: 'db.m7g.xlarge', cpus: 4, gb: 16 },
  { name: 'db.m7g.2xlarge', cpus: 8, gb: 32 },
  { name: 'db.m7g.4xlarge', cpus: 16, gb: 64 },
];
const LARGEST = CLASSES.at(-1).name;
const DAYS = 30.4;
const STORAGE_STEP_GB = 10;
/** Of memory that PostgreSQL and the kernel may fill with pages; the rest is connections and work. */
const FOR_PAGES = 0.75;
const SPARE_STORAGE = 1.25;

/** Sizes are no money: plain numbers do. */
export const number = value => Number(value) / Number(ONE);

const numbers = group => Object.fromEntries(Object.entries(group).map(([name, value]) => [name, number(value)]));

/** What so many purchases a month need. */
export function needs(perMonth, usage) {
  const one = numbers(usage.perPurchase), load = numbers(usage.load);
  const perDay = perMonth / DAYS;
  const peak = perDay * load.busiestHour / 3600 * load.burst;
  return { ...needsAt(peak, usage),
    hotGb: perDay * load.rowsInMemoryDays * one.databaseBytes / 1e9,
    storageGb: perMonth * load.keptMonths * one.databaseBytes / 1e9 * SPARE_STORAGE };
}

/** What so many purchases a second need, of processors at most as busy as they may be. */
export function needsAt(peak, usage) {
  const one = numbers(usage.perPurchase), load = numbers(usage.load);
  return { peak,
    functions: peak * one.apiFunctionSeconds / load.mostBusy,
    serverCpus: peak * one.serverMillis / 1000 * load.browsing / load.mostBusy,
    databaseCpus: peak * one.databaseMillis / 1000 / load.mostBusy };
}

export function classFor(need) {
  const found = CLASSES.find(one => one.cpus >= need.databaseCpus && one.gb * FOR_PAGES >= (need.hotGb ?? 0));
  if (!found) throw new Error(`no class up to ${LARGEST} is large enough`);
  return found;
}

/**
 * The stage with what the need asks for, never smaller than it is.
 * @return {stage, words: what changed}
 */
export function fitted(stage, need) {
  const grown = structuredClone(stage);
  const words = [];
  for (const stack of grown.stacks) {
    for (const { Type, Properties } of Object.values(stack.resources)) FIT[Type]?.(Properties, need, words, stack);
  }
  return { stage: grown, words };
}

const FIT = {
  'AWS::ApiGatewayV2::Api': (p, need, words) => words.push(`${Math.ceil(need.functions)} API functions at once`),
  'AWS::RDS::DBInstance': (p, need, words) => {
    const rank = name => CLASSES.findIndex(one => one.name === name);
    const enough = classFor(need).name;
    if (rank(enough) > rank(p.DBInstanceClass)) p.DBInstanceClass = enough;
    const storage = Math.ceil(need.storageGb / STORAGE_STEP_GB) * STORAGE_STEP_GB;
    if (storage > Number(p.AllocatedStorage)) p.AllocatedStorage = String(storage);
    words.push(`${p.DBInstanceClass}${p.MultiAZ === true ? ' x 2' : ''}, ${p.AllocatedStorage} GB`);
  },
  'AWS::ECS::Service': (p, need, words, stack) => {
    const task = stack.resources[p.TaskDefinition.Ref].Properties;
    const cpus = Number(plain(task.Cpu, stack)) / 1024;
    p.DesiredCount = Math.max(p.DesiredCount ?? 1, Math.ceil(need.serverCpus / cpus));
    words.push(`${p.DesiredCount} tasks of ${cpus} vCPU`);
  },
};
