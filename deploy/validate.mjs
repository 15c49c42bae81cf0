// Holds CloudFormation templates to AWS's own schemas and rules, without an account:
//   node deploy/validate.mjs FOLDER...     every *.template.json in them; 1 when one has an error
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folders = process.argv.slice(2);
if (!folders.length || !folders.every(existsSync)) {
  console.error('validate: name folders of templates (./powerpay synth makes one)');
  process.exit(2);
}
const { RegoEngine, TemplateFile } = await import('@aws/cloudformation-validate').catch(() => {
  console.error('validate: its packages are missing; run npm ci in deploy/');
  process.exit(2);
});

const files = folders.flatMap(folder => readdirSync(folder).filter(file => file.endsWith('.template.json')).sort()
  .map(file => join(folder, file)));
const engine = new RegoEngine();
let errors = 0;
for (const file of files) {
  for (const found of engine.validateStandard(new TemplateFile(file)).diagnostics) {
    if (/error|fatal/i.test(found.severity)) {
      errors++;
      console.log(`${file}: ${found.ruleId} ${found.message}`);
    }
  }
}
engine.free();
console.log(`${files.length} templates, ${errors} errors`);
process.exit(errors || !files.length ? 1 : 0);
