import type { Db, Tx } from '../../../platform/db/database.ts'

/** Who wrote a message; null where there is none. */
export const messageWriter = async (
  db: Db | Tx,
  id: number,
): Promise<{ kind: string; id: number | null } | null> =>
  (await db
    .selectFrom('message')
    .select(['author_kind as kind', 'author_id as id'])
    .where('id', '=', id)
    .executeTakeFirst()) ?? null
