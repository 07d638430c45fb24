import type { Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { lacksRequired } from './store.ts'

/** Before a ticket is resolved. @throws fields_required */
export const requireFilled = async (tx: Tx, ticket: { id: number; departmentId: number }): Promise<void> => {
  if (await lacksRequired(tx, ticket.id, ticket.departmentId)) return refuse('fields_required')
}
