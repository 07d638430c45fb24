import type { Db, Tx } from '../../../platform/db/database.ts'
import { authorsOf } from './names-of-actors.ts'

export const authorName = async (
  db: Db | Tx,
  message: { author_kind: string; author_id: number | null },
): Promise<string> => {
  const actor = { kind: message.author_kind, id: message.author_id }
  return (await authorsOf(db, [actor]))(actor).name
}
