import type { Caller } from '../../../core/people/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { requireView } from '../require-view.ts'
import { findFill } from '../store/fills.ts'

/** @throws not_found, view_filling */
export const requireFilled = async (db: Db, caller: Caller, id: number): Promise<void> => {
  await requireView(db, caller, id)
  const fill = await findFill(db, id)
  if (fill?.nextBelow !== null) refuse('view_filling')
}
