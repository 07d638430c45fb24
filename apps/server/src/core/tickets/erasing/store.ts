import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { eraseWords } from '../../../platform/events/erase-words.ts'
import type { TicketRow } from '../store.ts'
import type { Erased } from './erases-along.ts'

/** The words that events of tickets hold. */
const wordless = {
  'ticket.subject-changed': { subject: { from: '', to: '' } },
  'ticket.forwarded': { to: [] },
  'ticket.merged': { participants: [], leftOut: [] },
  'automatic-answer.muted': { address: '' },
  'attachment.infected': { file: '' },
  'participant.added': { address: '' },
  'participant.removed': { address: '' },
  ...Object.fromEntries(
    ['added', 'changed', 'completed', 'reopened', 'moved', 'removed', 'restored'].map(verb => [
      `task.${verb}`,
      { task: '' },
    ]),
  ),
}

type Gone = Erased & { files: number }

/** Files are not known here to be anybody else's, too: `removeFiles` looks. */
const dropFiles = async (tx: Tx, which: RawBuilder<unknown>, at: Temporal.Instant): Promise<number> => {
  const { rows } = await sql<{ files: number }>`
    with gone as (delete from attachment where ${which} returning file_hash),
    marked as (
      insert into file_to_remove (file_hash, since) select distinct file_hash, ${at}::timestamptz from gone
      on conflict (file_hash) do update set since = excluded.since
    )
    select count(*)::int as files from gone`.execute(tx)
  return rows[0]?.files ?? 0
}

/** Empties messages: of each only is left that somebody wrote something at that moment. */
export const emptyMessages = async (
  tx: Tx,
  which: RawBuilder<unknown>,
  at: Temporal.Instant,
): Promise<Omit<Gone, 'ticketIds'>> => {
  const { rows } = await sql<{ id: number; intakeId: number | null }>`
    select id, intake_id as "intakeId" from message where ${which} and erased_at is null order by id for update`.execute(
    tx,
  )
  const messageIds = rows.map(({ id }) => id)
  const files = await dropFiles(tx, sql`message_id = any(${messageIds}::bigint[])`, at)
  await sql`
    update message set subject = null, sender = null, recipients = '{}', cc = '{}', bcc = '{}', body_text = '', body_html = null,
      clean_html = null, quoted_from = null, headers = null, findings = null, authentication = null, intake_id = null,
      erased_at = ${at}
    where id = any(${messageIds}::bigint[])`.execute(tx)
  return { messageIds, intakeIds: rows.flatMap(({ intakeId }) => intakeId ?? []), files }
}

/** Empties tickets: no subject, no words, no files, no drafts; what happened stays, without what was said. */
export const emptyTickets = async (
  tx: Tx,
  ticketIds: readonly number[],
  at: Temporal.Instant,
): Promise<Gone> => {
  const these = sql`ticket_id = any(${ticketIds}::bigint[])`
  const emptied = await emptyMessages(tx, these, at)
  const files = await dropFiles(
    tx,
    sql`message_id is null and id in (select unnest(attachment_ids) from draft where ${these})`,
    at,
  )
  await sql`delete from draft where ${these}`.execute(tx)
  await sql`delete from ticket_participant where ${these}`.execute(tx)
  await sql`delete from ticket_task where ${these}`.execute(tx)
  await sql`update ticket set subject = '', preview = '', language = null where id = any(${ticketIds}::bigint[])`.execute(
    tx,
  )
  await eraseWords(tx, ticketIds, wordless)
  return { ...emptied, ticketIds, files: emptied.files + files }
}

/** Out of every list and every sum, for good. @returns the codes by which people knew them */
export const markPurged = async (
  tx: Tx,
  tickets: readonly TicketRow[],
  at: Temporal.Instant,
): Promise<{ id: number; code: string }[]> => {
  const ids = tickets.map(({ id }) => id)
  const { rows } = await sql<{ id: number; code: string }>`
    update ticket set purged_at = ${at} where id = any(${ids}::bigint[]) returning id, code`.execute(tx)
  await sql`delete from ticket_tag where ticket_id = any(${ids}::bigint[])`.execute(tx)
  await sql`delete from ticket_follower where ticket_id = any(${ids}::bigint[])`.execute(tx)
  await sql`
    insert into ticket_tally (department_id, status, assignee_id, overdue, delta)
    select department_id, status, assignee_id, overdue, -1 from ticket where id = any(${ids}::bigint[])`.execute(
    tx,
  )
  return rows
}

/** Those that were merged into these, and into those: they have no messages of their own. */
export const mergedIntoThem = async (tx: Tx, ticketIds: readonly number[]): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    with recursive merged as (
      select id from ticket where merged_into_id = any(${ticketIds}::bigint[])
      union select ticket.id from ticket join merged on ticket.merged_into_id = merged.id
    )
    select id from merged`.execute(tx)
  return rows.map(({ id }) => id)
}
