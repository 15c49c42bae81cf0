// Stands in for the AWS provider where Terraform checks without network: speaks the plugin protocol on
// loopback, knows the schema and nothing else. What is planned or made comes from mock_provider in the tests.
//   node server.mjs SCHEMA.json   prints what TF_REATTACH_PROVIDERS must be, and serves until its input ends
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(import.meta.dirname, '../../package.json'));
const grpc = require('@grpc/grpc-js');
const protocol = require('@grpc/proto-loader')
  .loadSync(join(import.meta.dirname, 'plugin.proto'), { keepCase: true, longs: Number });
const { Provider } = grpc.loadPackageDefinition(protocol).tfplugin6;

const NESTING = { single: 1, list: 2, set: 3 };
// Of the provider itself only what versions.tf says.
const PROVIDER = {
  attributes: { region: { type: 'string', optional: true } },
  blocks: {
    default_tags: {
      nesting: 'list', least: 0, most: 1,
      block: { attributes: { tags: { type: ['map', 'string'], optional: true } }, blocks: {} },
    },
  },
};

const blockMessage = block => ({
  attributes: Object.entries(block.attributes).map(([name, one]) => ({
    name, type: Buffer.from(JSON.stringify(one.type)),
    required: one.required, optional: one.optional, computed: one.computed, sensitive: one.sensitive,
  })),
  block_types: Object.entries(block.blocks).map(([type_name, one]) => ({
    type_name, nesting: NESTING[one.nesting], block: blockMessage(one.block),
    min_items: one.nesting === 'single' ? 0 : one.least, max_items: one.nesting === 'single' ? 0 : one.most,
  })),
});
const message = block => ({ version: 0, block: blockMessage(block) });
const messages = types => Object.fromEntries(Object.entries(types).map(([name, block]) => [name, message(block)]));

const { resource, data } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const schema = {
  provider: message(PROVIDER), resource_schemas: messages(resource), data_source_schemas: messages(data),
};
const fine = (_, answer) => answer(null, { diagnostics: [] });

const server = new grpc.Server();
server.addService(Provider.service, {
  GetProviderSchema: (_, answer) => answer(null, schema),
  ValidateProviderConfig: fine, ValidateResourceConfig: fine, ValidateDataResourceConfig: fine,
  ConfigureProvider: fine, StopProvider: fine,
});
process.stdin.resume().on('end', () => process.exit(0)); // whoever started it is gone
server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (fault, port) => {
  if (fault) throw fault;
  console.log(JSON.stringify({
    'hashicorp/aws': {
      Protocol: 'grpc', ProtocolVersion: 6, Pid: process.pid, Test: true,
      Addr: { Network: 'tcp', String: `127.0.0.1:${port}` },
    },
  }));
});
