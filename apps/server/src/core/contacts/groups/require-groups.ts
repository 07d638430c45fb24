import type { Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { listGroupRows } from './store.ts'

/** @throws group_unknown */
export const requireGroups = async (tx: Tx, ids: readonly number[]): Promise<void> => {
  if (ids.length === 0) return
  const known = new Set((await listGroupRows(tx)).map(group => group.id))
  if (!ids.every(id => known.has(id))) return refuse('group_unknown')
}
