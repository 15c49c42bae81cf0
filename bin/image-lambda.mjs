// Lambda's Runtime API on loopback for one function: hands out one request, shows the answer, ends it.
import { spawn } from 'node:child_process';
import http from 'node:http';

const event = {
  version: '2.0', routeKey: '$default', rawPath: '/health/ready', rawQueryString: '', isBase64Encoded: false,
  headers: { host: 'api.example', 'x-forwarded-proto': 'https' },
  requestContext: {
    stage: '$default', requestId: 'one',
    http: { method: 'GET', path: '/health/ready', protocol: 'HTTP/1.1', sourceIp: '105.112.1.1', userAgent: 'check' },
  },
};
const began = Date.now();
let asked = 0;
let child;

function hand(response) {
  if (asked) return; // the next one never comes
  asked = Date.now();
  console.log(`the function asks for work after ${asked - began} ms`);
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Lambda-Runtime-Aws-Request-Id': 'one',
    'Lambda-Runtime-Deadline-Ms': `${asked + 20000}`,
    'Lambda-Runtime-Invoked-Function-Arn': 'arn:aws:lambda:eu-west-1:000000000000:function:api',
    'Lambda-Runtime-Trace-Id': 'Root=1-67891233-abcdef012345678912345678',
  });
  response.end(JSON.stringify(event));
}

function end(good, text) {
  console.log(text);
  if (good) console.log('ok - the same image is a Lambda function');
  child.once('exit', () => process.exit(good ? 0 : 1));
  child.kill();
}

const server = http.createServer((request, response) => {
  if (request.url.endsWith('/invocation/next')) return hand(response);
  let body = '';
  request.on('data', part => { body += part; });
  request.on('end', () => {
    response.writeHead(202).end('{}');
    const good = request.url.endsWith('/response') && JSON.parse(body).statusCode === 200;
    const when = asked ? `answered after ${Date.now() - asked} ms` : 'it could not begin';
    end(good, `${when}: ${body.slice(0, 300)}`);
  });
});
server.listen(0, '127.0.0.1', () => {
  const env = { ...process.env, AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${server.address().port}` };
  child = spawn(process.argv[2], process.argv.slice(3), { env, stdio: ['ignore', 'ignore', 'inherit'] });
  child.once('exit', code => { if (!asked && code !== null) { console.log(`the function ended with ${code}`); process.exit(1); } });
});
