// Types of both apps with TypeScript 7; TypeScript 5 is only there for the tools that need its API.
import { spawnSync } from 'node:child_process';

for (const app of ['customer', 'admin']) {
  const { status } = spawnSync(process.execPath, ['node_modules/ts7/bin/tsc', '-p', app], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
