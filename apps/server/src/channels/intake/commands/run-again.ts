import type { Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { letWaitAgain } from '../store.ts'

/** Reads a failed or suppressed record once more. @throws not_found where there is no such record */
export const runAgain = async (tx: Tx, id: number): Promise<void> => {
  if (!(await letWaitAgain(tx, id))) refuse('not_found')
}
