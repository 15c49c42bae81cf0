// Builds both front ends: install, check, lint, test, build, each only when something changed.
// The same command for people, Maven and CI. Works without network when nothing changed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEED = [20, 19];
const STATE = 'node_modules/.powerpay/state.json', REPORT = 'node_modules/.powerpay/tests.json';
const APPS = ['customer', 'admin'];
const say = text => console.log(`web: ${text}`);

function stop(why) {
  console.error(`web: ${why}`);
  process.exit(1);
}

function needNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < NEED[0] || (major === NEED[0] && minor < NEED[1])) {
    stop(`Node ${NEED.join('.')} or newer is needed, this is ${process.versions.node}`);
  }
}

function run(what, command, args, quiet = false) {
  const began = Date.now();
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    stdio: quiet ? 'pipe' : 'inherit', encoding: 'utf8', shell: process.platform === 'win32',
  });
  if (error?.code === 'ENOENT') stop(`${command} is missing; install Node ${NEED.join('.')}+`);
  if (status !== 0) {
    if (quiet) process.stderr.write(`${stdout}${stderr}`);
    stop(`${what} failed (${[command, ...args].join(' ')})`);
  }
  say(`${what}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
const node = (what, ...args) => run(what, process.execPath, args);

const state = () => existsSync(STATE) ? JSON.parse(readFileSync(STATE, 'utf8')) : {};
function remember(change) {
  const now = { ...state(), ...change };
  mkdirSync(dirname(STATE), { recursive: true });
  writeFileSync(STATE, JSON.stringify(now));
}

async function install() {
  const { hashOf } = await import('./tools/hash.mjs');
  const lock = hashOf(['package-lock.json', '.npmrc', ...APPS.map(a => `${a}/package.json`)]);
  if (state().lock === lock) return;
  run('packages installed', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  remember({ lock, sources: '' });
}

function test() {
  mkdirSync(dirname(REPORT), { recursive: true });
  rmSync(REPORT, { force: true });
  node('tests ran', 'node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json',
    `--outputFile.json=${REPORT}`);
  const { numTotalTests, numPassedTests, testResults } = JSON.parse(readFileSync(REPORT, 'utf8'));
  if (!numTotalTests) stop('no tests ran');
  return `${numPassedTests} of ${numTotalTests} tests passed in ${testResults.length} files`;
}

async function build() {
  const { finish } = await import('./tools/finish.mjs');
  const { check } = await import('./tools/budget.mjs');
  const vite = join('node_modules', 'vite', 'bin', 'vite.js'), lines = [];
  for (const app of APPS) {
    node(`${app} built`, vite, 'build', app, '--logLevel', 'warn');
    if (existsSync(`${app}/src/prerender.tsx`)) {
      node(`${app} first screen`, vite, 'build', app, '--ssr', 'src/prerender.tsx', '--outDir',
        '.ssr', '--logLevel', 'warn');
    }
    await finish(app);
    lines.push(check(app));
  }
  return lines;
}

async function main() {
  process.chdir(dirname(fileURLToPath(import.meta.url)));
  needNode();
  await install();
  const { hashOf } = await import('./tools/hash.mjs');
  const sources = hashOf(['kit', ...APPS, 'tools', 'e2e', 'lab', 'build.mjs', 'package-lock.json',
    'tsconfig.base.json', 'vitest.config.ts', '.oxlintrc.json', '../docs/api/openapi.json']);
  const built = APPS.every(app => existsSync(`${app}/dist/index.html.br`));
  if (built && state().sources === sources) {
    say(`unchanged since the last build; then ${state().summary.join('; ')}`);
    return;
  }
  remember({ sources: '' });
  node('API types fresh', 'tools/api.mjs', '--check');
  node('types checked', 'tools/check.mjs');
  node('linted', 'node_modules/oxlint/bin/oxlint', '--deny-warnings', '.');
  const summary = [test(), ...await build()];
  summary.forEach(say);
  remember({ sources, summary });
}

await main().catch(e => stop(e instanceof Error ? e.message : String(e)));
