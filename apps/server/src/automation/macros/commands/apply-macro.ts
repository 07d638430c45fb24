import type { Action, ActionOutcome } from '@stoa/contract/actions'
import { type Hands, performActions } from '../../../core/actions/commands.ts'
import { permissionsIn } from '../../../core/departments/queries.ts'
import type { Caller } from '../../../core/people/queries.ts'
import { lockForActions } from '../../../core/tickets/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { Refusal } from '../../../platform/http/refusal.ts'
import { macroEvents } from '../events.ts'
import { permissionFor } from '../rules/permission-for.ts'
import type { MacroRow } from '../store.ts'

type Applied = { found: boolean; did: ActionOutcome[] }

const notAllowed = (action: Action): ActionOutcome => ({ action, outcome: 'failed', reason: 'not_allowed' })

/** What whoever runs it may do with the ticket as it is now; empty where it is not to be seen, or is not there. */
const allowedOn = async (act: Act, caller: Caller, ticketId: number) => {
  try {
    const { departmentId } = await lockForActions(act.tx, ticketId)
    return await permissionsIn(act.tx, caller, departmentId)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return new Set<string>()
    throw error
  }
}

/** Runs a macro on one ticket under the name of the caller; whatever that caller may not do, it does not either. */
export const applyMacro = async (
  act: Act,
  caller: Caller,
  { id, actions }: MacroRow,
  ticketId: number,
  hands: Hands,
): Promise<Applied> => {
  if (actions.some(({ kind }) => kind === 'change-sla-level')) await hands.beforeChangingSlaLevels(act)
  if (!(await allowedOn(act, caller, ticketId)).has('ticket.list')) return { found: false, did: [] }
  const personId = caller.kind === 'user' ? caller.id : null
  const occasion = { personId, ruleId: null, macroId: id, messageId: null }
  const did: ActionOutcome[] = []
  for (const action of actions) {
    // An action before it may have carried the ticket to where others decide.
    const allowed = await allowedOn(act, caller, ticketId)
    did.push(
      ...(allowed.has(permissionFor(action))
        ? await performActions(act, ticketId, [action], hands, occasion)
        : [notAllowed(action)]),
    )
  }
  if (did.some(({ outcome }) => outcome === 'done'))
    await record(act, macroEvents, 'macro.applied', { macroId: id }, ticketId)
  return { found: true, did }
}
