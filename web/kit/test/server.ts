import { vi } from 'vitest';

export type Sent = { method: string; path: string; query: URLSearchParams; key: string | null;
  lastFour: string | null; headers: Headers; body: unknown };
type Answer = { status?: number; body?: unknown; headers?: Record<string, string> };
type Route = (sent: Sent) => Answer | Promise<Answer>;

export const ok = (body: unknown, status = 200): Answer => ({ status, body });
export const refuse = (status: number, code: string, more: object = {}): Answer =>
  ({ status, body: { title: code, status, code, ...more } });
/** A route whose answer never arrives. */
export const lost: Route = () => { throw new TypeError('network'); };

async function read(r: Request): Promise<Sent> {
  const url = new URL(r.url), text = await r.clone().text();
  return {
    method: r.method, path: url.pathname, query: url.searchParams,
    key: r.headers.get('Idempotency-Key'), lastFour: r.headers.get('Phone-Last-Four'),
    headers: r.headers,
    body: text ? JSON.parse(text) as unknown : undefined,
  };
}

/** Stands in for the API behind fetch: "METHOD /path" to answer; everything sent is kept. */
export function serve(routes: Record<string, Route>) {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (r: Request) => {
    const one = await read(r);
    sent.push(one);
    const route = routes[`${one.method} ${one.path}`];
    const { status = 200, body, headers } = route ? await route(one) : refuse(404, 'NOT_FOUND');
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status, headers: { 'content-type': 'application/json', ...headers },
    });
  });
  const to = (method: string, path: string) =>
    sent.filter(s => s.method === method && s.path === path);
  return { sent, to, routes };
}
