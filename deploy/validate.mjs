// Holds CloudFormation templates to AWS's own schemas and rules, without an account:
//   node deploy/validate.mjs FOLDER     every *.template.json in it; 1 when one has an error
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (!folder || !existsSync(folder)) {
  console.error('validate: name a folder of templates (./powerpay synth makes one)');
  process.exit(2);
}
const { RegoEngine, TemplateFile } = await import('@aws/cloudformation-validate').catch(() => {
  console.error('validate: its packages are missing; run npm ci in deploy/');
  process.exit(2);
});

const files = readdirSync(folder).filter(file => file.endsWith('.template.json')).sort();
const engine = new RegoEngine();
let errors = 0;
for (const file of files) {
  for (const found of engine.validateStandard(new TemplateFile(join(folder, file))).diagnostics) {
    if (/error|fatal/i.test(found.severity)) {
      errors++;
      console.log(`${file}: ${found.ruleId} ${found.message}`);
    }
  }
}
engine.free();
console.log(`${files.length} templates, ${errors} errors`);
process.exit(errors || !files.length ? 1 : 0);
