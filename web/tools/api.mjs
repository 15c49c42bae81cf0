// Writes kit/src/api.d.ts from the server's OpenAPI document; with --check only compares.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const at = path => join(import.meta.dirname, '..', path);

/** The one place that says where the API is described: the generated document, else the draft. */
export const API_SOURCE = [at('../docs/api/openapi.json'), at('kit/openapi-draft.json')]
  .find(existsSync);
export const API_TYPES = at('kit/src/api.d.ts');

if (process.argv[1]?.endsWith(join('tools', 'api.mjs'))) {
  const tool = at('node_modules/openapi-typescript/bin/cli.js');
  const check = process.argv.includes('--check') ? ['--check'] : [];
  execFileSync(process.execPath, [tool, API_SOURCE, '-o', API_TYPES, ...check], {
    cwd: at('.'), stdio: 'inherit',
  });
}
