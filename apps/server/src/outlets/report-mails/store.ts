import type { MailPause, ReportMailInput } from '@stoa/contract/report-mails'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

export type MailRow = ReportMailInput & {
  id: number
  savedReportId: number
  ownerId: number
  nextAt: Temporal.Instant | null
  paused: MailPause | null
}

export type Recipient = { personId: number | null; address: string | null }
export type SendingRow = Recipient & {
  id: number
  mailId: number
  dueAt: Temporal.Instant
  asked: boolean
  outgoingId: number | null
}

const columns = sql`
  id, saved_report_id as "savedReportId", owner_id as "ownerId", every, weekday, monthday, hour, zone, file,
  person_ids as "personIds", addresses, next_at as "nextAt", paused`

/** Those of a saved report that are not deleted, the oldest first. */
export const listMailRows = async (db: Db, savedReportId: number): Promise<MailRow[]> =>
  (
    await sql<MailRow>`
      select ${columns} from report_mail where saved_report_id = ${savedReportId} and deleted_at is null order by id`.execute(
      db,
    )
  ).rows

/** null: deleted, or never there. In a transaction it stays as it is until the end where `lock` says so. */
export const findMail = async (db: Db | Tx, id: number, { lock = false } = {}): Promise<MailRow | null> => {
  const { rows } = await sql<MailRow>`
    select ${columns} from report_mail where id = ${id} and deleted_at is null ${lock ? sql`for update` : sql``}`.execute(
    db,
  )
  return rows[0] ?? null
}

export const listDue = async (db: Db, now: Temporal.Instant): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    select id from report_mail where next_at <= ${now} and deleted_at is null order by next_at, id limit 100`.execute(
    db,
  )
  return rows.map(row => row.id)
}

const written = ({ personIds, ...given }: ReportMailInput) => ({ ...given, person_ids: personIds })

export const insertMail = async (
  tx: Tx,
  mail: ReportMailInput & Pick<MailRow, 'savedReportId' | 'ownerId'>,
  times: { nextAt: Temporal.Instant; at: Temporal.Instant },
): Promise<number> => {
  const { savedReportId, ownerId, ...given } = mail
  const { id } = await tx
    .insertInto('report_mail')
    .values({
      ...written(given),
      saved_report_id: savedReportId,
      owner_id: ownerId,
      next_at: times.nextAt,
      created_at: times.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const updateMail = (tx: Tx, id: number, given: ReportMailInput) =>
  tx.updateTable('report_mail').set(written(given)).where('id', '=', id).execute()

/** When it goes out next, or why it does not. */
export const moveMail = (tx: Tx, id: number, to: { nextAt: Temporal.Instant } | { paused: MailPause }) =>
  tx
    .updateTable('report_mail')
    .set('nextAt' in to ? { next_at: to.nextAt, paused: null } : { next_at: null, paused: to.paused })
    .where('id', '=', id)
    .execute()

export const markMailDeleted = (tx: Tx, id: number, at: Temporal.Instant) =>
  tx.updateTable('report_mail').set({ deleted_at: at }).where('id', '=', id).execute()

/** @returns its id; null where this moment's mail to this recipient is there already */
export const insertSending = async (
  tx: Tx,
  { mailId, dueAt, asked, personId, address }: Omit<SendingRow, 'id' | 'outgoingId'>,
): Promise<number | null> => {
  const row = await tx
    .insertInto('report_sending')
    .values({ report_mail_id: mailId, due_at: dueAt, asked, person_id: personId, address })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export const noteOutgoing = (tx: Tx, id: number, outgoingId: number) =>
  tx.updateTable('report_sending').set({ outgoing_id: outgoingId }).where('id', '=', id).execute()

const sendingColumns = sql`
  id, report_mail_id as "mailId", due_at as "dueAt", asked, person_id as "personId", address, outgoing_id as "outgoingId"`

export const findSending = async (db: Db, id: number): Promise<SendingRow | null> => {
  const { rows } =
    await sql<SendingRow>`select ${sendingColumns} from report_sending where id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** The newest first. */
export const listSendingRows = async (db: Db, mailId: number, limit: number): Promise<SendingRow[]> =>
  (
    await sql<SendingRow>`
      select ${sendingColumns} from report_sending where report_mail_id = ${mailId} order by id desc limit ${limit}`.execute(
      db,
    )
  ).rows
