import type { Caller } from '../../../core/people/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { batchEvents } from '../events.ts'
import { requireOwn } from '../require-own.ts'
import { canUndo } from '../rules/can-undo.ts'
import { addUndone, insertBatch, lockBatch } from '../store.ts'

/** Begins to take back what a batch did. @throws not_found, batch_not_undoable */
export const undoBatch = async (act: Act, caller: Caller, undoOfId: number): Promise<{ id: number }> => {
  const batch = requireOwn(await lockBatch(act.tx, undoOfId, 'wait'), caller)
  if (!canUndo(batch)) return refuse('batch_not_undoable')
  const { undoable: total, actions, macroId } = batch
  const starter = { kind: caller.kind, id: caller.id }
  const at = act.clock.now()
  const id = await insertBatch(act.tx, { starter, actions, macroId, undoOfId, total, at })
  await addUndone(act.tx, id, undoOfId)
  await record(act, batchEvents, 'batch.started', { batchId: id, tickets: total, undoOfId })
  return { id }
}
