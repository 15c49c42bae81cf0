// The line between the phone and the shop: a forward proxy that counts every byte, the service worker's too,
// and that can be as slow as a bad day. The first connection costs two round trips, as TCP and TLS 1.3 do;
// further ones nothing, for CloudFront speaks HTTP/2 and has only one.
import { Agent, createServer, request } from 'node:http';

const SET_UP_ROUND_TRIPS = 2, PIECE = 1_400;
const sleep = ms => new Promise(done => { setTimeout(done, Math.max(0, ms)); });
const headBytes = (first, raw) => raw.reduce((sum, text) => sum + text.length + 2, first.length + 4);

/** One direction of the line: pieces of all answers share its rate. */
function pipe(kbits) {
  let free = 0;
  return async bytes => {
    if (!kbits) return;
    free = Math.max(free, Date.now()) + bytes * 8 / kbits;
    await sleep(free - Date.now());
  };
}

/** What the browser says only to a proxy is not sent on and not counted. */
const sentOn = raw => raw.filter((_, i) => !/^proxy-/i.test(raw[i - i % 2]));

/**
 * Opens a line. moved: one entry for each request with its address and bytes, in the order of their ends.
 * ms and kbits: round trip and rate; 0 is as fast as it goes.
 */
export async function openLine({ ms = 0, kbits = 0 } = {}) {
  const moved = [], agent = new Agent({ keepAlive: true });
  const down = pipe(kbits), up = pipe(kbits), ready = new WeakMap();

  async function carry(from, to, entry) {
    for await (const chunk of from) {
      for (let i = 0; i < chunk.length; i += PIECE) {
        const piece = chunk.subarray(i, i + PIECE);
        await down(piece.length);
        to.write(piece);
      }
      entry.body += chunk.length;
    }
    to.end();
  }

  async function pass(asked, answer) {
    if (!/^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(asked.url)) throw new Error('the line ends on this machine');
    const headers = sentOn(asked.rawHeaders), url = new URL(asked.url);
    const head = headBytes(`${asked.method} ${url.pathname}${url.search} HTTP/1.1`, headers);
    const entry = { began: Date.now(), url, method: asked.method, sent: head, asked: 0, head: 0, body: 0, type: '' };
    await ready.get(asked.socket);
    await up(head);
    await sleep(ms / 2);
    const onward = request(url, { method: asked.method, headers, agent });
    asked.on('data', chunk => { entry.sent += chunk.length; entry.asked += chunk.length; });
    asked.pipe(onward);
    const reply = await new Promise((done, fail) => { onward.on('response', done); onward.on('error', fail); });
    entry.type = reply.headers['content-type'] ?? '';
    entry.encoding = reply.headers['content-encoding'] ?? '';
    entry.status = reply.statusCode;
    entry.head = headBytes(`HTTP/1.1 ${reply.statusCode} ${reply.statusMessage}`, reply.rawHeaders);
    await sleep(ms / 2);
    await down(entry.head);
    answer.writeHead(reply.statusCode, reply.statusMessage, reply.rawHeaders);
    await carry(reply, answer, entry);
    moved.push(entry);
  }

  const server = createServer((asked, answer) => {
    pass(asked, answer).catch(() => answer.destroy());
  });
  let setUp;
  server.on('connection', socket => ready.set(socket, setUp ??= sleep(ms * SET_UP_ROUND_TRIPS)));
  await new Promise(done => { server.listen(0, '127.0.0.1', done); });
  return {
    moved,
    proxy: { server: `http://127.0.0.1:${server.address().port}`, bypass: '<-loopback>' },
    close: () => { server.closeAllConnections(); server.close(); agent.destroy(); },
  };
}
