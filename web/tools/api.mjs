// Writes kit/src/api.d.ts from the server's OpenAPI document; with --check only compares.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const at = path => join(import.meta.dirname, '..', path);

/** The one place that says where the API is described. */
export const API_SOURCE = at('../docs/api/openapi.json');
export const API_TYPES = at('kit/src/api.d.ts');

if (process.argv[1]?.endsWith(join('tools', 'api.mjs'))) {
  const tool = at('node_modules/openapi-typescript/bin/cli.js');
  const check = process.argv.includes('--check') ? ['--check'] : [];
  const { status } = spawnSync(process.execPath,
    [tool, API_SOURCE, '-o', API_TYPES, ...check], { cwd: at('.'), stdio: 'pipe' });
  if (status !== 0) {
    console.error(`web: ${API_TYPES} does not fit ${API_SOURCE}; run "npm run api" in web/`);
    process.exit(1);
  }
}
