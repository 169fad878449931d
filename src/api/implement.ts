import { implement } from '@orpc/server';
import type { Role } from '#core/shared/settings.ts';
import { fail } from '#core/shared/errors.ts';
import { contract } from './contract.ts';
import type { Ports } from './ports.ts';

/** What a procedure is called with: the ports of the door that runs it. */
export interface ApiContext {
  readonly ports: Ports;
}

/** The contract, ready to be given procedures. Each domain's `procedures.ts` implements its own branch. */
export const api = implement(contract).$context<ApiContext>();

/** The acting person, who must hold `role`; FORBIDDEN otherwise. */
export async function requireRole(ports: Ports, role: Role): Promise<{ name: string }> {
  const actor = await ports.actor();
  if (!actor.roles.includes(role)) fail('FORBIDDEN', `this needs the role ${role}`, { role, roles: actor.roles });
  return { name: actor.name };
}
