import type { Role } from '@stoa/contract/permissions'
import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { mayActOnRoles } from '../rules/owners.ts'

/** Refuses where one of the roles is an owner's and the actor is none. @throws not_allowed */
export const requireMightOver = async (act: Act, ...concerned: readonly Role[]): Promise<void> => {
  const actor = await roleOfActor(act)
  if (!actor || !mayActOnRoles(actor, ...concerned)) refuse('not_allowed')
}

/** Read anew, because the actor may have lost the role since the request came in. The operator's command line acts as an owner. */
const roleOfActor = async ({ tx, actor }: Act): Promise<Role | undefined> => {
  if (actor.kind === 'system') return 'owner'
  if (actor.kind === 'contact') return undefined
  const row =
    actor.kind === 'user'
      ? await tx.selectFrom('person').select('role').where('id', '=', actor.id).executeTakeFirst()
      : await tx.selectFrom('api_key').select('role').where('id', '=', actor.id).executeTakeFirst()
  return row?.role as Role | undefined
}
