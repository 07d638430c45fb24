import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { slaEvents } from '../events.ts'
import { levelNameIsTaken, lockLevel, markLevelDeleted } from '../store/levels.ts'
import { takeTurn } from '../store/turn.ts'
import { recomputeForLevel } from './recompute-clocks.ts'

/** What it promised is withdrawn: the open clocks of its tickets are cancelled. @throws not_found */
export const deleteLevel = async (act: Act, id: number): Promise<void> => {
  await takeTurn(act)
  const level = await lockLevel(act.tx, id)
  if (!level || level.deletedAt) return refuse('not_found')
  await markLevelDeleted(act.tx, id, act.clock.now())
  await record(act, slaEvents, 'sla-level.deleted', { levelId: id, name: level.name })
  await recomputeForLevel(act, id)
}

/** It can be chosen again; tickets that had it, and got no other, have it again. @throws not_found, name_taken */
export const restoreLevel = async (act: Act, id: number): Promise<void> => {
  await takeTurn(act)
  const level = (await lockLevel(act.tx, id)) ?? refuse('not_found')
  if (!level.deletedAt) return
  if (await levelNameIsTaken(act.tx, level.name, id)) return refuse('name_taken')
  await markLevelDeleted(act.tx, id, null)
  await record(act, slaEvents, 'sla-level.restored', { levelId: id, name: level.name })
  await recomputeForLevel(act, id)
}
