// Runs Terraform with the stand-in of the AWS provider.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { schemaOf } from './extract.mjs';

export const here = resolve(import.meta.dirname, '..');
const packages = join(here, '../node_modules');
export const target = resolve(here, '../../target/terraform');

const filesIn = folder => readdirSync(folder, { recursive: true }).filter(file => file.endsWith('.tf'))
  .map(file => join(folder, file));

/** What Terraform is told: nothing of this machine's own settings, and who answers for hashicorp/aws. */
const environment = reattach => ({
  ...process.env, TF_REATTACH_PROVIDERS: reattach, TF_DATA_DIR: join(target, 'init'), TF_CLI_CONFIG_FILE: '/dev/null',
  CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1',
});

/** Starts it, gives it to `work`, and ends it. */
export async function offline(work) {
  mkdirSync(target, { recursive: true });
  const schema = join(target, 'schema.json');
  writeFileSync(schema, JSON.stringify(schemaOf(join(packages, '@cdktf/provider-aws'), filesIn(here))));
  const words = [join(here, 'offline/server.mjs'), schema];
  const server = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] }); // ends with us
  try {
    const env = environment(await firstLine(server));
    must(terraform(here, env, 'init', '-backend=false', '-input=false', '-no-color'));
    return await work(env);
  } finally {
    server.kill();
  }
}

function firstLine(server) {
  return new Promise((answer, fault) => {
    server.stdout.once('data', line => answer(String(line).trim()));
    server.once('exit', code => fault(new Error(`the stand-in of the provider ended with ${code}`)));
  });
}

export function terraform(folder, env, ...words) {
  return spawnSync('terraform', words, { cwd: folder, env, encoding: 'utf8', maxBuffer: 256 << 20 });
}

export function must({ status, stdout, stderr }) {
  if (status !== 0) throw new Error(`${stdout}${stderr}`.trim());
  return stdout;
}

/** `terraform test`, beside other work: what was said line by line, as JSON. */
export function test(folder, env, ...words) {
  return new Promise(answer => {
    const running = spawn('terraform', ['test', '-json', ...words], { cwd: folder, env });
    let said = '';
    running.stdout.on('data', text => { said += text; });
    running.stderr.on('data', text => { said += text; });
    running.on('close', status => answer({ status, said, lines: said.split('\n').flatMap(parsed) }));
  });
}

function parsed(line) {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

/** What was found wrong, a text each. */
export const faultsIn = lines => lines
  .filter(line => line.type === 'diagnostic' && line.diagnostic.severity === 'error')
  .map(({ diagnostic: it }) => `${it.range?.filename ?? ''} ${it.summary}: ${it.detail}`.trim());
