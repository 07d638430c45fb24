import type { MailHandling } from '@stoa/contract/mail-handling'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import type { GroupKey } from './rules/group-key.ts'

const builtIn: MailHandling = { sameMail: 'linked', groupings: [], agentAnswers: 'off' }

export const readHandling = async (db: Db | Tx): Promise<MailHandling> => {
  const { rows } = await sql<MailHandling>`
    select same_mail as "sameMail", groupings, agent_answers as "agentAnswers" from mail_handling`.execute(db)
  return rows[0] ?? builtIn
}

export const writeHandling = async (
  tx: Tx,
  { sameMail, groupings, agentAnswers }: MailHandling,
): Promise<void> => {
  await sql`
    insert into mail_handling (same_mail, groupings, agent_answers)
    values (${sameMail}, ${JSON.stringify(groupings)}::jsonb, ${agentAnswers})
    on conflict (one) do update
    set same_mail = excluded.same_mail, groupings = excluded.groupings, agent_answers = excluded.agent_answers`.execute(
    tx,
  )
}

/** The ticket that the last mail of the group went to, if that was within its days. */
export const ticketOfGroup = async (
  tx: Tx,
  { sender, way, key, days }: GroupKey,
  now: Temporal.Instant,
): Promise<number | null> => {
  const since = now.subtract({ hours: 24 * days })
  const { rows } = await sql<{ ticketId: number }>`
    select ticket_id as "ticketId" from mail_group
    where sender = ${sender} and way = ${way} and key = ${key} and at >= ${since}`.execute(tx)
  return rows[0]?.ticketId ?? null
}

export const rememberGroup = async (
  tx: Tx,
  { sender, way, key }: GroupKey,
  ticketId: number,
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into mail_group (sender, way, key, ticket_id, at) values (${sender}, ${way}, ${key}, ${ticketId}, ${now})
    on conflict (sender, way, key) do update set ticket_id = excluded.ticket_id, at = excluded.at`.execute(tx)
}
