// Reads what CDK synthesised: the templates of one stage, each with the region it goes to.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENDING = '.template.json';

/**
 * @param folder with *.template.json and, as CDK writes it, manifest.json
 * @param usual the region of stacks whose manifest names none
 * @return [{name, region, resources, parameters}]
 */
export function readAssembly(folder, usual) {
  const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith(ENDING)).sort() : [];
  if (files.length === 0) throw new Error(`no template is in ${folder}; make it with ./powerpay synth`);
  const regions = regionsOf(folder);
  return files.map(file => {
    const template = parse(join(folder, file));
    if (!template.Resources) throw new Error(`${join(folder, file)} is no CloudFormation template`);
    return {
      name: file.slice(0, -ENDING.length),
      region: regions.get(file) ?? usual,
      resources: template.Resources,
      parameters: template.Parameters ?? {},
    };
  });
}

function parse(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (e) {
    throw new Error(`${path} cannot be read: ${e.message}`);
  }
}

/** Of each template file, where the manifest says one. */
function regionsOf(folder) {
  const found = new Map();
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) return found;
  for (const artifact of Object.values(parse(path).artifacts ?? {})) {
    const file = artifact.properties?.templateFile;
    const region = /^aws:\/\/[^/]*\/([a-z0-9-]+)$/.exec(artifact.environment ?? '')?.[1];
    if (file && region && region !== 'unknown-region') found.set(file, region);
  }
  return found;
}

/** A plain value: itself, or the default of the parameter it refers to; undefined when it is only known later. */
export function plain(value, stack) {
  if (value === null || typeof value !== 'object') return value;
  if (typeof value.Ref === 'string') return stack.parameters[value.Ref]?.Default;
  return undefined;
}

/** The resource of the same stack that a Ref or an Fn::GetAtt names. */
export function target(value, stack) {
  const name = value?.Ref ?? [value?.['Fn::GetAtt']].flat()[0];
  return name === undefined ? undefined : stack.resources[name];
}
