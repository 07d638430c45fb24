import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Tables } from '../../platform/db/tables.generated.ts'

export type TestMailRow = Selectable<Tables['guide_test_mail']>

export const insertTestMail = (
  tx: Tx,
  mail: { to: string; token: string; at: Temporal.Instant; outgoingId: number },
): Promise<TestMailRow> =>
  tx
    .insertInto('guide_test_mail')
    .values({ to_address: mail.to, token: mail.token, sent_at: mail.at, outgoing_id: mail.outgoingId })
    .returningAll()
    .executeTakeFirstOrThrow()

export const newestTestMail = (db: Db): Promise<TestMailRow | undefined> =>
  db.selectFrom('guide_test_mail').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()
