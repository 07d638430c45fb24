import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { workOf } from '../../availability/queries.ts'

/** Whether others hand out all that this person works on. Programs and Stoa itself choose freely. */
export const worksOnlyToSolve = async (db: Db | Tx, actor: Actor): Promise<boolean> =>
  actor.kind === 'user' && (await workOf(db, actor.id)).onlyToSolve

/** Whoever works only by "To solve" answers and gives away what was given to them, and takes nothing themselves. @throws only_to_solve */
export const requireGivenOut = async (
  tx: Tx,
  actor: Actor,
  ticket: { assigneeId: number | null },
): Promise<void> => {
  if (actor.kind !== 'user' || ticket.assigneeId === actor.id) return
  if (await worksOnlyToSolve(tx, actor)) return refuse('only_to_solve')
}
