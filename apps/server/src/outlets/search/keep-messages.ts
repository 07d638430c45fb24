import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { LoggedEvent } from '../../platform/events/follower.ts'
import { wordsOf } from './rules/words.ts'
import { keepWords } from './store.ts'

type Found = {
  id: number
  text: string
  subject: string | null
  ticketSubject: string | null
  language: string | null
  sender: string | null
  contact: string | null
  files: string[]
}

/** Notes what messages say. Those of tickets whose subject changed: the first one bears it. */
export const keepMessages = async (tx: Tx, events: readonly LoggedEvent[]): Promise<void> => {
  const named = events.flatMap(({ data }) => (data as { messageId?: number }).messageId ?? [])
  const renamed = events.flatMap(({ name, ticketId }) =>
    name === 'ticket.subject-changed' && ticketId !== null ? [ticketId] : [],
  )
  const { rows } = await sql<Found>`
    with asked as (
      select unnest(${named}::bigint[]) as id
      union
      select min(id) from message where ticket_id = any(${renamed}::bigint[]) group by ticket_id
    )
    select message.id, message.body_text as text, message.subject, message.sender, ticket.language,
           case when message.id = (select min(id) from message as first where first.ticket_id = ticket.id) then ticket.subject end as "ticketSubject",
           case when author_kind = 'contact' then contact.name end as contact,
           array(select name from attachment where message_id = message.id and not inline order by id) as files
    from asked join message using (id) join ticket on ticket.id = message.ticket_id
    left join contact on contact.id = author_id and author_kind = 'contact'`.execute(tx)
  await keepWords(
    tx,
    rows.map(({ id, text, subject, ticketSubject, language, sender, contact, files }) => ({
      messageId: id,
      ...wordsOf([ticketSubject, subject, contact, sender, ...files, text], language),
    })),
  )
}
