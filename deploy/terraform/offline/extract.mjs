// The schema of the AWS provider's types that our .tf files use, as JSON, read out of the npm package
// @cdktf/provider-aws: one version, on every machine, without the provider itself.
//   node extract.mjs FOLDER_OF_PACKAGE FILE.tf ...   prints the schema
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SIMPLE = {
  String: 'string', Number: 'number', Boolean: 'bool', List: ['list', 'string'], NumberList: ['list', 'number'],
  StringMap: ['map', 'string'], NumberMap: ['map', 'number'], BooleanMap: ['map', 'bool'], AnyMap: ['map', 'dynamic'],
  StringMapList: ['list', ['map', 'string']], StringListMap: ['map', ['list', 'string']],
};

// The package does not say it; AWS's provider keeps these out of what it prints, and so of outputs and messages.
const SENSITIVE = new Set(['random_password', 'auth_token', 'secret_string', 'password', 'aws_ssm_parameter.value']);

// A simple attribute is a getter; it can be given when there is a setter, and need not be when it can be reset.
const GETTER = /\n {4}get (?<js>\w+)\(\) \{\s+return (?<how>[^\n]*Attribute\('(?<name>\w+)'\)[^\n]*);/g;
// What has parts is a field with a class of its own, below a comment with its flags.
const FIELD = new RegExp(
  String.raw`// (?<name>\w+) - computed: \w+, optional: (?<optional>\w+), required: (?<required>\w+)\s+`
  + String.raw`this\._\w+ = new (?<type>[\w.]+)\(this, "\w+"(?:, (?<set>\w+))?\)`, 'g');

function simpleType(getter) {
  const [, kind] = /this\.get(\w+)Attribute\(/.exec(getter) ?? [];
  // Unknown is only a statement within a statement of the firewall, which firewall.tf does not use.
  const type = SIMPLE[kind] ?? 'string';
  return getter.includes('Fn.tolist(') && type[0] === 'list' ? ['set', type[1]] : type;
}

function classBody(source, name) {
  const start = source.indexOf(`class ${name} extends`);
  const end = source.indexOf('\nclass ', start + 1);
  return start < 0 ? '' : source.slice(start, end < 0 ? undefined : end);
}

const objectType = block => ['object', Object.fromEntries([
  ...Object.entries(block.attributes).map(([name, one]) => [name, one.type]),
  ...Object.entries(block.blocks).map(([name, one]) => [name, [one.nesting, objectType(one.block)]]),
])];

function nested(source, type, set) {
  const many = type.endsWith('List');
  const block = blockOf(source, many ? type.replace(/List$/, 'OutputReference') : type);
  return { nesting: many && set === 'true' ? 'set' : 'list', most: many ? 0 : 1, block };
}

function simpleAttributes(body) {
  return Object.fromEntries([...body.matchAll(GETTER)].map(({ groups: { js, how, name } }) => {
    const settable = body.includes(`\n    set ${js}(value)`);
    const optional = settable && body.includes(`\n    reset${js[0].toUpperCase()}${js.slice(1)}()`);
    return [name, { type: simpleType(how), computed: !settable, optional, required: settable && !optional }];
  }));
}

function blockOf(source, name) {
  const body = classBody(source, name);
  const block = { attributes: simpleAttributes(body), blocks: {} };
  for (const { groups: it } of body.matchAll(FIELD)) {
    const required = it.required === 'true', settable = required || it.optional === 'true';
    const flags = { computed: !settable, optional: settable && !required, required };
    if (it.type.startsWith('cdktf.')) {
      block.attributes[it.name] = { type: SIMPLE[it.type.slice('cdktf.'.length)] ?? 'string', ...flags };
      continue;
    }
    const one = nested(source, it.type, it.set);
    if (it.name === 'timeouts') one.nesting = 'single';
    if (settable) block.blocks[it.name] = { ...one, least: required ? 1 : 0 };
    else block.attributes[it.name] = { type: [one.nesting, objectType(one.block)], ...flags };
  }
  return block;
}

/** @param {string} folder of the package @cdktf/provider-aws */
export function typeSchema(folder, type, isData = false) {
  const file = join(folder, 'lib', (isData ? 'data-aws-' : '') + type.slice(4).replaceAll('_', '-'), 'index.js');
  if (!existsSync(file)) throw new Error(`${isData ? 'data ' : ''}${type}: the AWS provider has no such type`);
  const source = readFileSync(file, 'utf8');
  const [, name] = /\nclass (\w+) extends cdktf\.Terraform(?:Resource|DataSource)/.exec(source);
  const schema = blockOf(source, name);
  schema.attributes.id ??= { type: 'string' };
  for (const [name, one] of Object.entries(schema.attributes)) {
    one.sensitive = SENSITIVE.has(name) || SENSITIVE.has(`${type}.${name}`);
  }
  Object.assign(schema.attributes.id, { optional: true, computed: true, required: false });
  return schema;
}

export function schemaOf(folder, files) {
  const all = { resource: {}, data: {} };
  for (const file of files) {
    for (const [, kind, type] of readFileSync(file, 'utf8').matchAll(/^(resource|data) "(aws_\w+)"/gm)) {
      all[kind][type] ??= typeSchema(folder, type, kind === 'data');
    }
  }
  return all;
}

if (process.argv[1] === import.meta.filename) {
  const [folder, ...files] = process.argv.slice(2);
  console.log(JSON.stringify(schemaOf(folder, files)));
}
