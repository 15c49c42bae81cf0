// The pages for operators: the same headings everywhere, and nothing named that is not there.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');
const read = path => readFileSync(join(ROOT, path), 'utf8');
const QUICK_STARTS = ['bare-machine', 'amplify', 'fargate', 'cdk', 'lambda'].map(name => `docs/quickstart/${name}.md`);
const RUNBOOKS = readdirSync(join(ROOT, 'docs/runbooks')).map(name => `docs/runbooks/${name}`);
const PAGES = [...QUICK_STARTS, ...RUNBOOKS,
  ...['go-live', 'costs', 'capacity', 'availability'].map(name => `docs/${name}.md`)];
const headings = path => [...read(path).matchAll(/^## (.*)$/gm)].map(found => found[1]);

/** Where the flags of a verb or script are read. */
const FLAGS_IN = { run: ['bin', 'sandbox/src/main', 'aws-local/src/main'], cost: ['deploy/cost'],
  synth: ['bin', 'deploy/cdk/src/main'], deployStage: ['bin', 'deploy/cdk/src/main'],
  reconcile: ['bin', 'app/src/main/java/ng/powerpay/reconcile'],
  deploy: ['deploy/cli'], destroy: ['deploy/cli'] };

/** Commands as they would be typed: indented lines with their continuations, and what is in backticks. */
function commands(page) {
  const text = read(page).replace(/\\\n\s*/g, '');
  const blocks = [...text.matchAll(/^ {4,}(\S.*)$/gm)].map(found => found[1]);
  const inline = [...text.matchAll(/`([^`\n]+)`/g)].map(found => found[1]);
  return [...blocks, ...inline].flatMap(line => line.split(/ && | \| /))
    .map(line => line.trim().replace(/^[A-Z_]+="?\$\(/, ''));
}

function source(folder) {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return '';
  if (statSync(path).isFile()) return readFileSync(path, 'utf8');
  return readdirSync(path).filter(name => !['node_modules', 'target'].includes(name))
    .map(name => source(join(folder, name))).join('\n');
}

test('all five quick starts have the same headings', () => {
  const wanted = ['What you get', 'Before you start', 'Steps', 'Check it', 'Time and cost', 'Take it down'];
  for (const page of QUICK_STARTS) assert.deepEqual(headings(page), wanted, page);
});

test('a runbook says what is seen, what it means, what to do and whom to call', () => {
  const whole = ['failed-deploy', 'vendor-down', 'stuck-purchases', 'restore', 'breach-notice', 'mail-and-sms',
    'capacity'];
  const parts = [/What you see/, /What it means/, /what to do/i, /When to call whom/];
  for (const name of whole) {
    const words = headings(`docs/runbooks/${name}.md`).join(' ');
    for (const part of parts) assert.match(words, part, name);
  }
});

test('every alarm names a runbook that is there, and every runbook is in the list', () => {
  const list = read('docs/runbooks/README.md');
  for (const page of RUNBOOKS) {
    const name = page.split('/').pop();
    assert.ok(name === 'README.md' || list.includes(`\`${name}\``), `${name} is not in docs/runbooks/README.md`);
  }
  for (const [, name] of list.matchAll(/`([a-z-]+\.md)`/g)) {
    assert.ok(existsSync(join(ROOT, 'docs/runbooks', name)), name);
  }
  for (const alarm of JSON.parse(read('deploy/alarms.json'))) {
    assert.ok(existsSync(join(ROOT, alarm.runbook)), `${alarm.name}: ${alarm.runbook}`);
  }
});

test('every verb of ./powerpay and every flag of ours exists', () => {
  let seen = 0;
  for (const page of PAGES) {
    for (const command of commands(page)) {
      const [, verb, rest] = /^\.\/powerpay ([a-z]+)(.*)$/.exec(command)
        ?? /^deploy\/cli\/(deploy|destroy)( .*)?$/.exec(command) ?? [];
      if (!verb) continue;
      seen++;
      const program = command.startsWith('deploy/') ? `deploy/cli/${verb}` : `bin/${verb}`;
      assert.doesNotThrow(() => accessSync(join(ROOT, program), constants.X_OK), `${page}: ${program}`);
      const part = verb === 'bench' ? rest?.trim().split(' ')[0] : undefined;
      if (part) assert.ok(existsSync(join(ROOT, `bin/bench-${part}`)), `${page}: bench ${part}`);
      const code = (FLAGS_IN[program === 'bin/deploy' ? 'deployStage' : verb] ?? [program]).map(source).join('\n');
      for (const [flag] of (rest ?? '').matchAll(/--[a-z-]+/g)) {
        assert.ok(code.includes(flag), `${page}: ${verb} ${flag}`);
      }
    }
  }
  assert.ok(seen >= 40, `${seen} commands were found`);
});

test('every file that is named exists', () => {
  const FILE = /(?<![\w./-])((?:app|sts|sandbox|web|bin|docs|aws|bench|deploy)\/[A-Za-z0-9_./-]*[A-Za-z0-9_-])/g;
  /** Made by a build or an install. */
  const MADE = /\/(dist|node_modules|target)(\/|$)/;
  for (const page of PAGES) {
    for (const [, file] of commands(page).join('\n').matchAll(FILE)) {
      assert.ok(MADE.test(file) || existsSync(join(ROOT, file)), `${page} names ${file}`);
    }
  }
});

const AWS = `
import json, re, shlex, sys
try:
    import botocore.session
    from botocore import xform_name
except ImportError:
    print("absent"); sys.exit()
session = botocore.session.get_session()
ALIASES = {"s3api": "s3"}
WHOLE = {"s3", "configure", "sso", "help"}
GLOBAL = {"query", "output", "region", "profile", "cli-input-json", "no-cli-pager"}
faults = []
for page, line in json.load(sys.stdin):
    line = re.sub(r"\\"?\\$\\(.*\\)\\"?", "X", line)
    try:
        words = shlex.split(line)[1:]
    except ValueError:
        words = line.split()[1:]
    if len(words) < 2 or words[0] in WHOLE or (words[0], words[1]) in {("logs", "tail")}:
        continue
    try:
        model = session.get_service_model(ALIASES.get(words[0], words[0]))
    except Exception:
        faults.append(page + ": aws has no service " + words[0]); continue
    if words[1] == "wait":
        continue
    found = {xform_name(name, "-"): name for name in model.operation_names}
    name = found.get(words[1])
    extra = {("ecr", "get-login-password"): set()}
    if name is None:
        if (words[0], words[1]) not in extra: faults.append(page + ": aws " + words[0] + " has no " + words[1])
        continue
    shape = model.operation_model(name).input_shape
    flags = {xform_name(member, "-") for member in (shape.members if shape else {})} | GLOBAL
    for flag in re.findall(r"(?<!\\S)--([a-z0-9-]+)", line):
        plain = flag[3:] if flag.startswith("no-") else flag
        if flag not in flags and plain not in flags:
            faults.append(page + ": aws " + words[0] + " " + words[1] + " has no --" + flag)
print(json.dumps(faults))
`;

test('every command of AWS is one', t => {
  const all = PAGES.flatMap(page => commands(page)
    .filter(line => /^aws [a-z0-9]+ [a-z-]+/.test(line)).map(line => [page, line]));
  assert.ok(all.length >= 25, `${all.length} commands were found`);
  const python = spawnSync('python3', ['-c', AWS], { input: JSON.stringify(all), encoding: 'utf8' });
  if (python.error || python.stdout.trim() === 'absent') {
    return t.skip('botocore is not here: commands of AWS were not looked at');
  }
  assert.equal(python.status, 0, python.stderr);
  assert.deepEqual(JSON.parse(python.stdout), []);
});

test('the verb tells its words when it has none', () => {
  const said = spawnSync(process.execPath, [join(import.meta.dirname, 'main.mjs')], { encoding: 'utf8' });
  assert.equal(said.status, 1);
  assert.match(said.stderr, /^powerpay: usage: \.\/powerpay cost/);
  assert.doesNotThrow(() => execFileSync(process.execPath, [join(import.meta.dirname, 'main.mjs'), 'availability']));
});
