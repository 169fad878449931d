import { failureResponse, rpcPrefix, type FetchHandler } from '#api/handler.ts';
import type { ErrorCode } from '#core/shared/errors.ts';
import { secured } from './headers.ts';
import type { Log } from './log.ts';

export interface DoorOptions {
  /** The one origin whose pages may call, e.g. `app://insatskartan`. */
  readonly origin: string;
  readonly rpc: FetchHandler;
  readonly pages: FetchHandler;
  readonly log: Log;
  /** True where a call must name its origin. Electron leaves the header out for its own schemes, so there only a wrong one can be refused. */
  readonly requireOrigin: boolean;
}

function refusal(status: number, code: ErrorCode, message: string): Response {
  return failureResponse({ code, message }, status);
}

function isRpc(pathname: string): boolean {
  return pathname === rpcPrefix || pathname.startsWith(`${rpcPrefix}/`);
}

/**
 * Who is calling, before what they ask. A page elsewhere can send neither our origin nor, without a preflight that nobody answers, JSON;
 * so a call that passes comes from our own page.
 */
function refuseCaller(request: Request, { origin, requireOrigin }: DoorOptions): Response | null {
  const from = request.headers.get('origin');
  if (from === null ? requireOrigin : from !== origin) return refusal(403, 'FORBIDDEN', 'wrong origin');
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return refusal(403, 'FORBIDDEN', 'wrong origin');
  if (request.method !== 'POST') return refusal(405, 'INVALID_INPUT', 'calls are made by POST');
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/json' ? null : refusal(415, 'INVALID_INPUT', 'calls are JSON');
}

async function answer(request: Request, options: DoorOptions): Promise<Response> {
  const { pathname, origin } = new URL(request.url);
  // `URL.origin` is "null" for schemes it does not know, hence the comparison by prefix.
  if (origin !== options.origin && !request.url.startsWith(`${options.origin}/`)) return refusal(403, 'FORBIDDEN', 'wrong host');
  if (!isRpc(pathname)) return await options.pages(request);
  return refuseCaller(request, options) ?? (await options.rpc(request));
}

/** Pages and calls behind one function, with the checks and headers that both the desktop and browser mode need. */
export function openDoor(options: DoorOptions): FetchHandler {
  return async (request) => {
    try {
      return secured(await answer(request, options));
    } catch (error) {
      options.log('a request failed', error);
      return secured(refusal(500, 'INTERNAL', 'internal error'));
    }
  };
}
