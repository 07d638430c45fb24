import type { Action } from '@stoa/contract/actions'
import { massKinds, mostTickets } from '@stoa/contract/batches'
import { problemsInActions } from '../../../core/actions/queries.ts'
import type { Caller } from '../../../core/people/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { Refusal, refuse } from '../../../platform/http/refusal.ts'
import { batchEvents } from '../events.ts'
import { addTickets, insertBatch, setTotal } from '../store.ts'

type Given = { actions: Action[]; macroId: number | null; ticketIds: readonly number[] }

/** @throws actions_invalid with each place */
export const checkActions = async (db: Db, actions: readonly Action[]): Promise<void> => {
  const unfit = actions.flatMap(({ kind }, index) =>
    massKinds.some(known => known === kind) ? [] : [{ path: `actions.${index}`, problem: 'only-by-macros' }],
  )
  const details = [...unfit, ...(await problemsInActions(db, actions, { me: true }))]
  if (details.length > 0) throw new Refusal('actions_invalid', { details })
}

/** Begins an act on many tickets; which they are does not change any more. @throws too_many_tickets, no_tickets */
export const startBatch = async (
  act: Act,
  caller: Caller,
  { actions, macroId, ticketIds }: Given,
): Promise<{ id: number }> => {
  const { tx } = act
  if (ticketIds.length > mostTickets) return refuse('too_many_tickets')
  const starter = { kind: caller.kind, id: caller.id }
  const id = await insertBatch(tx, {
    starter,
    actions,
    macroId,
    undoOfId: null,
    total: 0,
    at: act.clock.now(),
  })
  const total = await addTickets(tx, id, ticketIds)
  if (total === 0) return refuse('no_tickets')
  await setTotal(tx, id, total)
  await record(act, batchEvents, 'batch.started', { batchId: id, tickets: total, undoOfId: null })
  return { id }
}
