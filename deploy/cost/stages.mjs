// The stages of deploy/stages.json with what CDK made of each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAssembly } from './assembly.mjs';
import { checkRegion } from './prices.mjs';

const FILE = new URL('../stages.json', import.meta.url);

export function readStages(text = readFileSync(FILE, 'utf8')) {
  return JSON.parse(text);
}

/**
 * The zone is apart: it belongs to the domain, and is made only where none is found.
 * @param region instead of the usual one; stacks that are elsewhere on purpose stay there
 */
export function readStage(name, world, region) {
  const stages = world.stages;
  if (!stages.stages[name]) {
    throw new Error(`there is no stage "${name}", only ${Object.keys(stages.stages).join(', ')}`);
  }
  if (region) checkRegion(world.prices, region);
  const stacks = readAssembly(join(world.folder, name), stages.region);
  for (const stack of stacks) if (region && stack.region === stages.region) stack.region = region;
  const isZone = stack => stack.name === `powerpay-${name}-zone`;
  return { name, budget: stages.stages[name].budget, region: region ?? stages.region,
    stacks: stacks.filter(stack => !isZone(stack)), zone: stacks.filter(isZone) };
}
