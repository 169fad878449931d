import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { AppContract } from '#api/contract.ts';
import { setConnection } from './connection.ts';

export type ApiClient = ContractRouterClient<AppContract>;

/** A draft that is sent while the window closes still arrives; browsers allow it for small bodies only. */
function send(request: Request, init: RequestInit): Promise<Response> {
  const leaving = document.visibilityState === 'hidden' && /\/(?:drafts\/save|settings\/saveDraft|evidence\/assessment\/save)$/.test(new URL(request.url).pathname);
  if (!leaving) return fetch(request, init);
  const again = request.clone();
  return fetch(request, { ...init, keepalive: true }).catch(() => fetch(again, init));
}

async function watchedFetch(request: Request, init: RequestInit): Promise<Response> {
  try {
    const response = await send(request, init);
    setConnection(response.status === 401 ? 'refused' : 'ok');
    return response;
  } catch (error) {
    if (!request.signal.aborted) setConnection('gone');
    throw error;
  }
}

const link = new RPCLink({
  url: () => new URL('/rpc', window.location.origin),
  fetch: (request, init) => watchedFetch(request, init as RequestInit),
});

/** Every procedure of the back end, typed by the contract. */
export const client: ApiClient = createORPCClient(link);
