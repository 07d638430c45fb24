import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Tables } from '../../../platform/db/tables.generated.ts'
import { sessionLifetime } from '../rules/session-lifetime.ts'

export type SessionRow = Selectable<Tables['session']>

export const insertSession = async (tx: Tx, session: Insertable<Tables['session']>): Promise<number> => {
  const { id } = await tx.insertInto('session').values(session).returning('id').executeTakeFirstOrThrow()
  return id
}

export const deleteExpiredSessions = (tx: Tx, personId: number, now: Temporal.Instant) =>
  tx.deleteFrom('session').where('person_id', '=', personId).where('expires_at', '<=', now).execute()

/** @returns whether the person had this session */
export const deleteSession = async (tx: Tx, personId: number, id: number): Promise<boolean> => {
  const result = await tx
    .deleteFrom('session')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

export const deleteSessionsOf = (tx: Tx, personId: number, options: { but: number | null }) =>
  tx
    .deleteFrom('session')
    .where('person_id', '=', personId)
    .$if(options.but !== null, query => query.where('id', '!=', options.but as number))
    .execute()

export const listSessionsOf = (db: Db, personId: number, now: Temporal.Instant): Promise<SessionRow[]> =>
  db
    .selectFrom('session')
    .selectAll()
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Notes that a session is in use, which also puts off its end. */
export const noteSessionSeen = (db: Db, id: number, now: Temporal.Instant) =>
  db
    .updateTable('session')
    .set({ last_seen_at: now, expires_at: now.add(sessionLifetime) })
    .where('id', '=', id)
    .execute()
