// The pipeline's scripts against an `aws` that is none: what they ask for, and what they do when something fails.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { here, target } from './terraform.mjs';

const place = join(target, 'scripts'), calls = join(place, 'calls');

// Answers by what is asked; the service is of the version that it was last told, unless FAILS says so.
const AWS = `#!/usr/bin/env bash
echo "$*" >>"$CALLS"
case "$*" in
  *"$FAILS"*) exit 1 ;;
  *run-task*) echo arn:task ;;
  *describe-tasks*) echo "$CODE Essential container exited" ;;
  *describe-services*) cat "$STATE" ;;
  *update-service*) while [ "$1" != --task-definition ]; do shift; done; echo "$2" >"$STATE" ;;
  *describe-task-definition*image*) echo repository@sha256:old ;;
  *describe-task-definition*) echo '{"family": "api", "revision": 1, "containerDefinitions": [{"image": "old"}]}' ;;
  *register-task-definition*) echo definition:2 ;;
esac
`;
const CURL = '#!/usr/bin/env bash\necho "curl $*" >>"$CALLS"\n[ "$FAILS" != curl ] || exit 22\n'
  + 'case "$*" in */v1/*) echo "{}" ;; *) echo "<!doctype html>" ;; esac\n';

/** @param fails a word of the call that fails; a blank one: none */
function run(script, words, { fails = 'nothing at all', code = '0' } = {}) {
  rmSync(place, { recursive: true, force: true });
  for (const dist of ['web/customer/dist', 'web/admin/dist']) {
    mkdirSync(join(place, dist), { recursive: true });
    writeFileSync(join(place, dist, 'index.html'), '');
  }
  for (const [name, text] of Object.entries({ aws: AWS, curl: CURL })) {
    writeFileSync(join(place, name), text);
    chmodSync(join(place, name), 0o755);
  }
  writeFileSync(join(place, 'state'), 'definition:1\n');
  const env = {
    PATH: place + delimiter + process.env.PATH, CALLS: calls, STATE: join(place, 'state'), FAILS: fails, CODE: code,
    REGION: 'eu-west-1', CLUSTER: 'powerpay-prod', TASK: 'migrate:2', SUBNETS: 'one,two', GROUP: 'shop', API: 'api',
    SERVICE: 'powerpay-prod-api', FUNCTIONS: 'vending notification', WEB_BUCKET: 'web', WEB_DISTRIBUTION: 'W',
    ADMIN_BUCKET: 'admin', ADMIN_DISTRIBUTION: 'A', SITE: 'https://shop.example', RUNNING: '/powerpay-prod/running',
  };
  const { status } = spawnSync(join(here, 'modules', script), words, { cwd: place, env });
  return { status, called: readFileSync(calls, 'utf8'), serves: readFileSync(join(place, 'state'), 'utf8').trim() };
}

const deploy = options => run('pipeline/deploy', ['repository@sha256:new'], options);
const wentBack = it => it.status === 1 && it.serves === 'definition:1'
  && /--function-name vending --image-uri repository@sha256:old/.test(it.called) && !/put-parameter/.test(it.called);

/** What must be so, each with whether it is. */
export const told = () => [
  ['a migration that fails ends with a fault', run('migrate/run', [], { code: '3' }).status === 1],
  ['a migration that ends well is the end of it', run('migrate/run', []).status === 0],
  ['a task that does not start is a fault', run('migrate/run', [], { fails: 'run-task' }).status !== 0],
  ['a version that stands serves, and is noted', (it => it.status === 0 && it.serves === 'definition:2'
    && /put-parameter --name \/powerpay-prod\/running --value sha256:new/.test(it.called))(deploy())],
  ['staff\'s pages go below /admin/', /s3:\/\/admin\/admin\/index\.html/.test(deploy().called)],
  ['a server that does not become healthy goes back', wentBack(deploy({ fails: 'services-stable' }))],
  ['a function that cannot be changed goes back', wentBack(deploy({ fails: 'image-uri repository@sha256:new' }))],
  ['pages that cannot be written go back', wentBack(deploy({ fails: 's3 cp' }))],
  ['a shop that does not answer goes back', wentBack(deploy({ fails: 'curl' }))],
];
