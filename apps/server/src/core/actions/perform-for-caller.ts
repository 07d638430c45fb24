import type { Action, ActionOutcome } from '@stoa/contract/actions'
import type { Act } from '../../platform/events/act.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { permissionsIn } from '../departments/queries.ts'
import type { Caller } from '../people/queries.ts'
import { lockForActions } from '../tickets/queries.ts'
import { changesSlaLevel, type Hands } from './hands.ts'
import { performActions } from './perform-actions.ts'
import { permissionFor } from './rules/permission-for.ts'

type Given = { ticketId: number; actions: readonly Action[]; macroId: number | null }

/**
 * Performs actions with no more permission than the caller has where the ticket is by then: what may not be done fails, and the rest goes on.
 * @throws not_found, also when the ticket exists but may not be seen
 */
export const performForCaller = async (
  act: Act,
  caller: Caller,
  { ticketId, actions, macroId }: Given,
  hands: Hands,
): Promise<ActionOutcome[]> => {
  if (changesSlaLevel(actions)) await hands.beforeChangingSlaLevels(act)
  const permissions = async () => {
    const ticket = await lockForActions(act.tx, ticketId)
    return { ticket, may: await permissionsIn(act.tx, caller, ticket.departmentId) }
  }
  if (!(await permissions()).may.has('ticket.list')) return refuse('not_found')
  const personId = caller.kind === 'user' ? caller.id : null
  const occasion = { personId, ruleId: null, messageId: null, macroId, caller }
  const did: ActionOutcome[] = []
  for (const action of actions) {
    // Where the ticket is by now: an action before may have moved it.
    const { ticket, may } = await permissions()
    if (may.has(permissionFor(action, ticket.departmentId)))
      did.push(...(await performActions(act, ticket, [action], hands, occasion)))
    else did.push({ action, outcome: 'failed', reason: 'not_allowed' })
  }
  return did
}
