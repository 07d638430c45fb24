import type { Action, ActionOutcome } from '@stoa/contract/actions'
import { type Hands, performActions } from '../../core/actions/commands.ts'
import { changesSlaLevel, hideHeaders, permissionFor } from '../../core/actions/queries.ts'
import { permissionsIn } from '../../core/departments/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import { lockForActions } from '../../core/tickets/queries.ts'
import { isWorthAnother } from '../../platform/db/worth-another.ts'
import type { Act } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { Refusal, refuse } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { macroEvents } from './events.ts'
import type { MacroRow } from './store.ts'

type Applied = { ticketId: number; found: boolean; did: ActionOutcome[] }

const attempts = 3

/** @throws not_found, also when the ticket exists but may not be seen */
const applyTo = async (
  act: Act,
  caller: Caller,
  macro: Pick<MacroRow, 'id' | 'actions'>,
  ticketId: number,
  hands: Hands,
): Promise<Applied> => {
  if (changesSlaLevel(macro.actions)) await hands.beforeChangingSlaLevels(act)
  const permissions = async () => {
    const ticket = await lockForActions(act.tx, ticketId)
    return { ticket, may: await permissionsIn(act.tx, caller, ticket.departmentId) }
  }
  if (!(await permissions()).may.has('ticket.list')) return refuse('not_found')
  const personId = caller.kind === 'user' ? caller.id : null
  const occasion = { personId, ruleId: null, messageId: null, macroId: macro.id, caller }
  const perform = async (action: Action): Promise<ActionOutcome[]> => {
    // Where the ticket is by now: an action before may have moved it.
    const { ticket, may } = await permissions()
    return may.has(permissionFor(action, ticket.departmentId))
      ? performActions(act, ticket, [action], hands, occasion)
      : [{ action, outcome: 'failed', reason: 'not_allowed' }]
  }
  const did: ActionOutcome[] = []
  for (const action of macro.actions) did.push(...(await perform(action)))
  if (did.some(({ outcome }) => outcome === 'done')) {
    const told = did.map(({ action, outcome, reason }) => ({ kind: action.kind, outcome, reason }))
    await record(act, macroEvents, 'macro.applied', { macroId: macro.id, did: told }, ticketId)
  }
  return { ticketId, found: true, did: did.map(each => ({ ...each, action: hideHeaders(each.action) })) }
}

const patiently = async <Result>(attempt: () => Promise<Result>, left = attempts): Promise<Result> => {
  try {
    return await attempt()
  } catch (error) {
    if (left <= 1 || !isWorthAnother(error)) throw error
    return patiently(attempt, left - 1)
  }
}

/** Runs a macro on tickets, each in a transaction of its own, with no more permission than whoever runs it has there. */
export const applyMacro = async (
  platform: Platform,
  caller: Caller,
  macro: Pick<MacroRow, 'id' | 'actions'>,
  ticketIds: readonly number[],
  hands: Hands,
): Promise<Applied[]> => {
  const items: Applied[] = []
  for (const ticketId of new Set(ticketIds))
    try {
      const attempt = () => write(platform, caller, act => applyTo(act, caller, macro, ticketId, hands))
      items.push(await patiently(attempt))
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'not_found') throw error
      items.push({ ticketId, found: false, did: [] })
    }
  return items
}
