// Writes kit/src/api.d.ts from the server's OpenAPI document; with --check only compares.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const web = new URL('..', import.meta.url);
const at = path => fileURLToPath(new URL(path, web));

/** The one place that says where the API is described: the generated document, else the draft. */
export const API_SOURCE = [at('../docs/api/openapi.json'), at('kit/openapi-draft.json')]
  .find(existsSync);
export const API_TYPES = at('kit/src/api.d.ts');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const tool = at('node_modules/openapi-typescript/bin/cli.js');
  const check = process.argv.includes('--check') ? ['--check'] : [];
  execFileSync(process.execPath, [tool, API_SOURCE, '-o', API_TYPES, ...check], {
    cwd: at('.'), stdio: 'inherit',
  });
}
