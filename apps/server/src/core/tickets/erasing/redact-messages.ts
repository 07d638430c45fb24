import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../../../platform/events/act.ts'
import { redactEventsOf } from '../../../platform/events/erase-words.ts'
import { newestPreview, setPreview } from '../store-merging.ts'
import type { ErasesAlong } from './erases-along.ts'
import { emptyMessages } from './store.ts'

/** Whom nobody may find any more: who it was, what texts with the person in them are like, and the same texts without. */
export type Sought = {
  contactIds: readonly number[]
  emails: readonly string[]
  like: readonly string[]
  redacted: (text: RawBuilder<unknown>) => RawBuilder<string>
}

/** Ids of messages, the end excluded. */
type Span = { from: number; below: number }

type Hit = { id: number; ticketId: number; intakeId: number | null; own: boolean }

/**
 * What the person wrote to tickets of others goes; what others wrote loses the person's addresses and names where an address stands in it. A mail
 * that is changed has no original any more. @returns how many messages are not what they were
 */
export const redactMessages = async (
  act: Act,
  span: Span,
  sought: Sought,
  along: ErasesAlong,
): Promise<number> => {
  const { tx, clock } = act
  const { rows: hits } = await sql<Hit>`
    select id, ticket_id as "ticketId", intake_id as "intakeId", own from (
      select *, author_kind = 'contact' and author_id = any(${sought.contactIds}::bigint[]) as own from message
      where id >= ${span.from} and id < ${span.below} and erased_at is null
    ) as message
    where own or concat_ws(' ', subject, sender, recipients::text, cc::text, bcc::text, body_text, body_html, headers::text,
      findings::text, authentication::text) ilike any(${sought.like}::text[])
    order by id`.execute(tx)
  if (hits.length === 0) return 0
  const ticketIds = [...new Set(hits.map(({ ticketId }) => ticketId))].toSorted((a, b) => a - b)
  await sql`select id from ticket where id = any(${ticketIds}::bigint[]) order by id for update`.execute(tx)
  const own = await emptyMessages(
    tx,
    sql`id = any(${hits.filter(hit => hit.own).map(({ id }) => id)}::bigint[])`,
    clock.now(),
  )
  const others = hits.filter(hit => !hit.own)
  await redact(
    act,
    others.map(({ id }) => id),
    sought,
  )
  await redactTickets(act, ticketIds, sought)
  for (const id of new Set(hits.filter(hit => hit.own).map(({ ticketId }) => ticketId)))
    await setPreview(tx, id, (await newestPreview(tx, id)) ?? '')
  await along(tx, {
    ticketIds: [],
    messageIds: [...own.messageIds, ...others.map(({ id }) => id)],
    intakeIds: [...own.intakeIds, ...others.flatMap(({ intakeId }) => intakeId ?? [])],
  })
  return hits.length
}

const redact = async ({ tx }: Act, ids: readonly number[], { emails, like, redacted }: Sought) => {
  const without = (list: string) => sql`
    array(select each from unnest(${sql.ref(list)}) as each where not (lower(each) = any(${emails}::text[]) or each ilike any(${like}::text[])))`
  await sql`
    update message set
      subject = ${redacted(sql`subject`)}, sender = case when sender ilike any(${like}::text[]) then null else sender end,
      recipients = ${without('recipients')}, cc = ${without('cc')}, bcc = ${without('bcc')},
      body_text = ${redacted(sql`body_text`)}, body_html = ${redacted(sql`body_html`)}, clean_html = null,
      headers = null, findings = null, authentication = null, intake_id = null
    where id = any(${ids}::bigint[])`.execute(tx)
}

const redactTickets = async ({ tx }: Act, ticketIds: readonly number[], sought: Sought) => {
  const { emails, like, redacted } = sought
  await sql`
    update ticket set subject = ${redacted(sql`subject`)}, preview = ${redacted(sql`preview`)}
    where id = any(${ticketIds}::bigint[])`.execute(tx)
  await sql`delete from ticket_participant where ticket_id = any(${ticketIds}::bigint[]) and email = any(${emails}::text[])`.execute(
    tx,
  )
  await sql`
    update draft set html = ${redacted(sql`html`)}, addressed = null
    where ticket_id = any(${ticketIds}::bigint[]) and concat(html, addressed::text) ilike any(${like}::text[])`.execute(
    tx,
  )
  await redactEventsOf(tx, ticketIds, sought)
}
