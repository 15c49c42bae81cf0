import createClient from 'openapi-fetch';
import type { paths } from './api.d';

/** What the server says when it refuses: RFC 9457 with a stable code. */
export interface Problem {
  code: string; status: number; detail?: string; field?: string;
  correlationId?: string; retryAfterSeconds?: number;
}

/** Every failed call ends as one of these; code is the server's or OFFLINE, UNREACHABLE, FAILED. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) { super(problem.code); }
}

export const problemOf = (e: unknown): Problem =>
  e instanceof ApiError ? e.problem : { code: 'FAILED', status: 0 };

/** Longer than the server's own limit, so that its answer wins over ours. */
const LIMIT_MS = 35_000;
/** Browsers from before 2022 lack AbortSignal.timeout; they wait as long as the network does. */
const send = (r: Request) => fetch(
  'timeout' in AbortSignal ? new Request(r, { signal: AbortSignal.timeout(LIMIT_MS) }) : r,
);
export const client = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '', fetch: send });
type Outcome<T> = { data?: T; error?: unknown; response: Response };

/** Data, or an ApiError. Calls without an answer body resolve to undefined. */
export async function call<T>(ask: (c: typeof client) => Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await ask(client).catch((e: unknown) => {
    throw lost(e);
  });
  if (!response.ok) throw new ApiError(refusal(error, response));
  return data as T;
}

/** The network gave no usable answer. A time-out reads like a lost network: nobody knows more. */
const lost = (e: unknown) => e instanceof SyntaxError
  ? new ApiError({ code: 'FAILED', status: 0 })
  : new ApiError({ code: navigator.onLine ? 'UNREACHABLE' : 'OFFLINE', status: 0 });

/** A proxy may answer without our problem body; then only the status speaks: busy, come back. */
function refusal(error: unknown, response: Response): Problem {
  const said: Partial<Problem> = typeof error === 'object' && error ? error : {};
  const wait = said.retryAfterSeconds ?? Number(response.headers.get('Retry-After') ?? Number.NaN);
  return {
    ...said,
    code: said.code ?? BY_STATUS[response.status] ?? 'FAILED',
    status: response.status,
    ...(Number.isFinite(wait) ? { retryAfterSeconds: wait } : {}),
  };
}
const BY_STATUS: Record<number, string> = {
  401: 'SIGN_IN_REQUIRED', 404: 'ROUTE_NOT_FOUND', 429: 'TOO_MANY_REQUESTS',
  502: 'DATABASE_UNAVAILABLE', 503: 'DATABASE_UNAVAILABLE', 504: 'DATABASE_UNAVAILABLE',
};
