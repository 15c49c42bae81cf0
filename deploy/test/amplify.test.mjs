// Amplify's files against the format that AWS documents: unknown keys, wrong kinds and forgotten parts are found here.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv';
import yaml from 'js-yaml';

const here = new URL('../amplify/', import.meta.url);
const text = file => readFileSync(new URL(file, here), 'utf8');
const parsed = file => yaml.load(text(file));
const ajv = new Ajv({ allErrors: true, strict: false });
const faults = (schema, document) => (ajv.validate(schema, document) ? [] :
  ajv.errors.map(e => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`));

const closed = (properties, required = []) => ({ type: 'object', additionalProperties: false, required, properties });
const list = items => ({ type: 'array', minItems: 1, items });
const string = { type: 'string', minLength: 1 };
const commands = closed({ commands: list(string) }, ['commands']);
const variables = closed({ variables: { type: 'object', additionalProperties: string } }, ['variables']);

/** Amplify Hosting's user guide: build specification reference, and monorepos. */
const buildSpec = closed({
  version: { const: 1 },
  applications: list(closed({
    appRoot: { type: 'string', pattern: '^[a-z0-9._-]+(/[a-z0-9._-]+)*$' },
    env: variables,
    frontend: closed({
      buildPath: string,
      phases: closed({ preBuild: commands, build: commands, postBuild: commands }, ['build']),
      artifacts: closed({ baseDirectory: string, files: list(string), 'discard-paths': { enum: ['yes', 'no'] } },
        ['baseDirectory', 'files']),
      cache: closed({ paths: list(string) }, ['paths']),
    }, ['phases', 'artifacts']),
  }, ['appRoot', 'frontend'])),
}, ['version', 'applications']);

/** User guide: custom headers of a monorepo. */
const headers = closed({
  applications: list(closed({
    appRoot: string,
    customHeaders: list(closed({
      pattern: string,
      headers: list(closed({ key: { type: 'string', pattern: '^[A-Za-z-]+$' }, value: string }, ['key', 'value'])),
    }, ['pattern', 'headers'])),
  }, ['appRoot', 'customHeaders'])),
}, ['applications']);

/** User guide: redirects and rewrites. */
const redirects = list(closed({
  source: { type: 'string', pattern: '^(/|</.*/>$)' }, target: { type: 'string', pattern: '^(/|https://)' },
  status: { enum: ['200', '301', '302', '404', '404-200'] }, condition: string,
}, ['source', 'target', 'status']));

test('amplify.yml has the documented form', () => {
  assert.deepEqual(faults(buildSpec, parsed('amplify.yml')), []);
});

test('customHttp.yml has the documented form', () => {
  assert.deepEqual(faults(headers, parsed('customHttp.yml')), []);
});

test('a misspelt key, a missing part and a wrong kind are found', () => {
  const spoilt = change => {
    const spec = parsed('amplify.yml');
    change(spec.applications[0]);
    return faults(buildSpec, spec).length;
  };
  assert.equal(spoilt(() => {}), 0);
  assert.ok(spoilt(app => { app.approot = app.appRoot; }));
  assert.ok(spoilt(app => { delete app.frontend.artifacts.baseDirectory; }));
  assert.ok(spoilt(app => { app.frontend.phases.build.commands = 'node build.mjs'; }));
  assert.ok(spoilt(app => { app.frontend.artifacts.files = []; }));
});

test('each app is a front end that is there, and has headers and rewrites', () => {
  const roots = parsed('amplify.yml').applications.map(app => app.appRoot);
  assert.deepEqual(roots, ['web/customer', 'web/admin']);
  assert.deepEqual(parsed('customHttp.yml').applications.map(app => app.appRoot), roots);
  for (const root of roots) {
    assert.ok(existsSync(new URL(`../../${root}/index.html`, here)), root);
    const rules = JSON.parse(text(`redirects-${root.split('/')[1]}.json`));
    assert.deepEqual(faults(redirects, rules), []);
    assert.equal(rules[0].source, '/v1/<*>', 'the API goes first: later rules take everything');
  }
});

test('the headers are those that the server sends', () => {
  const filter = readFileSync(new URL('../../app/src/main/java/ng/powerpay/platform/SecurityHeadersFilter.java', here), 'utf8');
  const sent = [...filter.matchAll(/setHeader\("([^"]+)", "([^"]+)"\);\n/g)].map(([, key, value]) => [key, value])
    .filter(([key]) => !['Cache-Control', 'Content-Security-Policy'].includes(key));
  assert.ok(sent.length >= 5);
  for (const app of parsed('customHttp.yml').applications) {
    const all = app.customHeaders.find(one => one.pattern === '**/*').headers.map(one => [one.key, one.value]);
    for (const header of sent) assert.ok(all.some(one => String(one) === String(header)), `${app.appRoot}: ${header}`);
  }
});

test('a path without a file is the page, and files are files', () => {
  for (const app of ['customer', 'admin']) {
    const rule = JSON.parse(text(`redirects-${app}.json`)).at(-1);
    const takes = new RegExp(rule.source.slice(2, -2));
    for (const path of ['receipts', 'p/PP12AB34', 'status', 'admin/cases']) assert.ok(takes.test(`/${path}`), path);
    for (const file of ['assets/main-1a2b.js', 'icon.svg', 'manifest.webmanifest', 'robots.txt', 'sw.js', 'icon-192.png']) {
      assert.ok(!takes.test(`/${file}`), file);
    }
  }
});
