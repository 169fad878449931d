import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import type { Failure } from '#core/shared/errors.ts';
import { toFailure, toOrpcError } from './failures.ts';
import type { Ports } from './ports.ts';
import { router } from './router.ts';

/** Where the procedures live under every door that speaks HTTP. */
export const rpcPrefix = '/rpc';

export type FetchHandler = (request: Request) => Promise<Response>;

/** A refusal made outside the procedures, in the form that a client reads as any other failure. */
export function failureResponse(failure: Failure, status?: number): Response {
  const error = toOrpcError(failure);
  return Response.json({ json: error.toJSON() }, { status: status ?? error.status });
}

/**
 * The whole back end as one function. Every failure leaves as one of the closed set, with its details.
 * `log` gets what is INTERNAL, with the original error; nothing else is worth a log line.
 */
export function createRpcHandler(ports: Ports, log: (message: string, error: unknown) => void): FetchHandler {
  const handler = new RPCHandler(router, {
    clientInterceptors: [
      onError((error) => {
        const failure = toFailure(error);
        if (failure.code !== 'INTERNAL') throw toOrpcError(failure);
        log(failure.message, error);
        throw toOrpcError({ code: 'INTERNAL', message: 'internal error' });
      }),
    ],
  });
  return async (request) => {
    const { matched, response } = await handler.handle(request, { prefix: rpcPrefix, context: { ports } });
    if (matched) return response;
    const procedure = new URL(request.url).pathname.slice(rpcPrefix.length + 1).replaceAll('/', '.');
    return failureResponse({ code: 'NOT_FOUND', message: 'no such procedure', details: { procedure } });
  };
}
