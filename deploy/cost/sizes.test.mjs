// Sizes, limits and promises: what follows from them, and that the pages say the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { availability, away, readPromises, together } from './availability.mjs';
import { capacity, limits, readLimits } from './capacity.mjs';
import { decimal, show } from './decimal.mjs';
import { filled } from './docs.mjs';
import { world } from './main.mjs';
import { CLASSES, classFor, fitted, needs, needsAt } from './sizes.mjs';

const all = world('none');
const shop = () => ({ name: 'prod', stacks: [{ name: 'shop', region: 'eu-west-1', parameters: {}, resources: {
  Task: { Type: 'AWS::ECS::TaskDefinition', Properties: { Cpu: '1024', Memory: '2048' } },
  Api: { Type: 'AWS::ECS::Service', Properties: { DesiredCount: 2, TaskDefinition: { Ref: 'Task' } } },
  Db: { Type: 'AWS::RDS::DBInstance',
    Properties: { DBInstanceClass: 'db.t4g.medium', AllocatedStorage: '50', MultiAZ: true } },
} }] });

test('classes go from small to large', () => {
  for (let i = 1; i < CLASSES.length; i++) {
    assert.ok(CLASSES[i].cpus >= CLASSES[i - 1].cpus && CLASSES[i].gb >= CLASSES[i - 1].gb, CLASSES[i].name);
    assert.ok(all.prices.prices[`rds.${CLASSES[i].name}`], `${CLASSES[i].name} has a price`);
  }
});

test('a stage is never made smaller, and larger when the load asks for it', () => {
  const idle = fitted(shop(), needs(1000, all.usage));
  assert.deepEqual(idle.words, ['2 tasks of 1 vCPU', 'db.t4g.medium x 2, 50 GB']);
  const before = shop(), busy = fitted(before, { ...needsAt(1000, all.usage), hotGb: 10, storageGb: 1234 });
  assert.deepEqual(busy.words, ['4 tasks of 1 vCPU', 'db.m7g.xlarge x 2, 1240 GB']);
  assert.deepEqual(before, shop(), 'the stage itself is as it was');
});

test('no class is large enough for everything', () => {
  assert.throws(() => classFor({ databaseCpus: 1000 }), /no class up to db\.m7g\.4xlarge/);
});

test('the need grows with the purchases', () => {
  const [few, many] = [1000, 1_000_000].map(count => needs(count, all.usage));
  for (const key of Object.keys(few)) assert.ok(Math.abs(many[key] / few[key] - 1000) < 1e-6, key);
});

test('what ends first comes first', () => {
  const ends = limits(all).map(limit => limit.breaks);
  assert.deepEqual(ends, ends.toSorted((a, b) => a - b));
  assert.ok(ends.every(rate => rate > 0 && Number.isFinite(rate)));
  const larger = structuredClone(all.stages);
  larger.stages.prod.database.class = 'db.m7g.4xlarge';
  const end = stages => limits({ ...all, stages }).find(limit => limit.name.startsWith('database processors')).breaks;
  assert.ok(end(larger) > 10 * end(all.stages));
});

test('a limit without a source is refused', () => {
  assert.throws(() => readLimits('{"limits":[{"name":"x","is":1,"source":""}]}'), /x: no limit or no source/);
});

test('the table of limits names the first one', () => {
  assert.match(capacity(all).at(-1), new RegExp(`first to end: ${limits(all)[0].name}`));
});

test('promises multiply', () => {
  assert.equal(show(together(['99.99', '99.95']), 6), '99.940005');
  assert.equal(show(away(decimal('99.99')), 2), '4.38');
  assert.throws(() => readPromises('{"parts":[{"name":"x","promise":"101","source":"s"}]}'), /x: no promise/);
});

test('the claim is met only where the product is', () => {
  const file = { claim: '99.99', paths: [{ name: 'a', says: 'a' }, { name: 'b', says: 'b' }],
    parts: [{ name: 'x', paths: ['a', 'b'], promise: '99.99', source: 's' },
      { name: 'y', paths: ['b'], promise: '99.9', source: 's' }] };
  const [, a, b] = availability(undefined, file);
  assert.match(a, /99\.990 %.*is met/);
  assert.match(b, /99\.890 %.*not met/);
});

test('pages are filled between their marks, and a missing mark is named', () => {
  const page = 'before\n<!-- made: a -->\nold\n<!-- end: a -->\nafter';
  assert.equal(filled(page, { a: 'new' }, 'x.md'), 'before\n<!-- made: a -->\n\nnew\n\n<!-- end: a -->\nafter');
  assert.equal(filled(filled(page, { a: 'new' }, 'x.md'), { a: 'new' }, 'x.md'), filled(page, { a: 'new' }, 'x.md'));
  assert.throws(() => filled(page, { b: 'new' }, 'x.md'), /x\.md has no marks for b/);
});
