import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { toFailure, toOrpcError } from './failures.ts';
import type { Ports } from './ports.ts';
import { router } from './router.ts';

/** Where the procedures live under every door that speaks HTTP. */
export const rpcPrefix = '/rpc';

export type FetchHandler = (request: Request) => Promise<Response>;

/**
 * The whole back end as one function. Every failure leaves as one of the closed set, with its details.
 * `log` gets what is INTERNAL, with the original error; nothing else is worth a log line.
 */
export function createRpcHandler(ports: Ports, log: (message: string, error: unknown) => void): FetchHandler {
  const handler = new RPCHandler(router, {
    clientInterceptors: [
      onError((error) => {
        const failure = toFailure(error);
        if (failure.code === 'INTERNAL') log(failure.message, error);
        throw toOrpcError(failure);
      }),
    ],
  });
  return async (request) => {
    const { matched, response } = await handler.handle(request, { prefix: rpcPrefix, context: { ports } });
    if (matched) return response;
    return Response.json({ error: { code: 'NOT_FOUND', message: 'no such procedure' } }, { status: 404 });
  };
}
