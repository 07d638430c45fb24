import type { ActionOutcome } from '@stoa/contract/actions'
import { type Hands, performForCaller } from '../../core/actions/commands.ts'
import { hideHeaders } from '../../core/actions/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import { patiently } from '../../platform/db/worth-another.ts'
import type { Act } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { macroEvents } from './events.ts'
import type { MacroRow } from './store.ts'

type Applied = { ticketId: number; found: boolean; did: ActionOutcome[] }
type Applicable = Pick<MacroRow, 'id' | 'actions'>

/** Runs a macro on one ticket, and lets its timeline tell. @throws not_found, also when the ticket exists but may not be seen */
export const applyTo = async (
  act: Act,
  caller: Caller,
  { id: macroId, actions }: Applicable,
  ticketId: number,
  hands: Hands,
): Promise<ActionOutcome[]> => {
  const did = await performForCaller(act, caller, { ticketId, actions, macroId }, hands)
  if (did.some(({ outcome }) => outcome === 'done')) {
    const told = did.map(({ action, outcome, reason }) => ({ kind: action.kind, outcome, reason }))
    await record(act, macroEvents, 'macro.applied', { macroId, did: told }, ticketId)
  }
  return did
}

/** Runs a macro on tickets, each in a transaction of its own, with no more permission than whoever runs it has there. */
export const applyMacro = async (
  platform: Platform,
  caller: Caller,
  macro: Applicable,
  ticketIds: readonly number[],
  hands: Hands,
): Promise<Applied[]> => {
  const items: Applied[] = []
  for (const ticketId of new Set(ticketIds))
    try {
      const attempt = () => write(platform, caller, act => applyTo(act, caller, macro, ticketId, hands))
      const did = await patiently(attempt)
      items.push({
        ticketId,
        found: true,
        did: did.map(each => ({ ...each, action: hideHeaders(each.action) })),
      })
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'not_found') throw error
      items.push({ ticketId, found: false, did: [] })
    }
  return items
}
