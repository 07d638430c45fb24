import { batches as contract, mostAtOnce, mostTickets } from '@stoa/contract/batches'
import type { z } from 'zod'
import type { Caller } from '../../core/people/queries.ts'
import { listTicketIds } from '../../core/tickets/queries.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { checkActions, startBatch } from './commands/start-batch.ts'
import { stopBatch } from './commands/stop-batch.ts'
import { undoBatch } from './commands/undo-batch.ts'
import { getBatch, listBatches, pageOfRefused } from './list-batches.ts'
import type { BatchNeeds } from './needs.ts'
import { runFor } from './running/run-batches.ts'
import { findBatch } from './store.ts'

type Asked = z.output<typeof contract.start.body>

/** How long an answer waits for a small batch at most; what is left goes on behind it. */
const PATIENCE = 15_000 // milliseconds

export const batchRoutes = (platform: Platform, needs: BatchNeeds): BoundRoute<Caller>[] => {
  const { db } = platform

  const idsOf = ({ tickets }: Asked, caller: Caller): Promise<number[]> | number[] => {
    if ('ids' in tickets) return tickets.ids
    if ('viewId' in tickets) return needs.listViewTicketIds(db, caller, tickets.viewId, mostTickets)
    return listTicketIds(db, caller, tickets.filter, mostTickets)
  }

  const actionsOf = async ({ actions, macroId }: Asked, caller: Caller) => {
    if (macroId !== undefined) return needs.actionsOfMacro(db, caller, macroId)
    if (!actions) return refuse('invalid_request', 'body: give `actions` or `macroId`')
    await checkActions(db, actions)
    return actions
  }

  const runSmall = async (id: number): Promise<void> => {
    const batch = await findBatch(db, id)
    if (batch && batch.total <= mostAtOnce) await runFor(platform, batch, needs, PATIENCE)
  }

  return [
    answer(contract.list).with<Caller>(async ({ caller }) => ({
      items: await listBatches(db, caller, needs),
    })),
    answer(contract.get).with<Caller>(({ params, caller }) => getBatch(db, caller, params.id, needs)),
    answer(contract.refused).with<Caller>(({ params, query, caller }) =>
      pageOfRefused(db, caller, { id: params.id, ...query }),
    ),
    answer(contract.start).with<Caller>(async ({ body, caller }) => {
      const actions = await actionsOf(body, caller)
      const ticketIds = await idsOf(body, caller)
      const macroId = body.macroId ?? null
      const { id } = await write(platform, caller, act =>
        startBatch(act, caller, { actions, macroId, ticketIds }),
      )
      await runSmall(id)
      return getBatch(db, caller, id, needs)
    }),
    answer(contract.stop).with<Caller>(async ({ params: { id }, caller }) => {
      await write(platform, caller, act => stopBatch(act, caller, id))
      return getBatch(db, caller, id, needs)
    }),
    answer(contract.undo).with<Caller>(async ({ params, caller }) => {
      const { id } = await write(platform, caller, act => undoBatch(act, caller, params.id))
      await runSmall(id)
      return getBatch(db, caller, id, needs)
    }),
  ]
}
