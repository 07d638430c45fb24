import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { LoggedEvent } from '../../platform/events/follower.ts'
import { awaitFiles } from './files/store.ts'
import type { Stemmer } from './reading/stemmer.ts'
import { isLithuanian } from './rules/dictionaries.ts'
import { vectorOf } from './rules/vector.ts'
import { placesOf } from './rules/words.ts'
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
  inFiles: string[]
  at: Temporal.Instant
}

/** Nobody looks for a word that is further down. */
const LONGEST = 100_000
/** Of all files of a message together. */
const LONGEST_IN_FILES = 150_000

const saidIn = ({ ticketSubject, subject, contact, sender, files, inFiles, text }: Found): string => {
  const said = [ticketSubject, subject, contact, sender, ...files, text].filter(part => part !== null)
  return [said.join('\n').slice(0, LONGEST), inFiles.join('\n').slice(0, LONGEST_IN_FILES)].join('\n')
}

/** Notes what messages say, and what stands in their files. */
export const keepMessages = async (tx: Tx, stemmer: Stemmer, given: readonly number[]): Promise<void> => {
  const ids = [...new Set(given)]
  // Somebody else may just be noting what was read in a file: who comes second sees what the first one saw.
  await sql`select from message where id = any(${ids}::bigint[]) order by id for no key update`.execute(tx)
  const { rows } = await sql<Found>`
    select message.id, message.at, message.body_text as text, message.subject, message.sender, ticket.language,
           case when message.id = (select min(id) from message as first where first.ticket_id = ticket.id) then ticket.subject end as "ticketSubject",
           case when author_kind = 'contact' then contact.name end as contact,
           array(select name from attachment where message_id = message.id and not inline order by id) as files,
           array(select attachment_text.text from attachment join attachment_text on attachment_id = attachment.id
                 where message_id = message.id and attachment_text.text is not null order by attachment_id) as "inFiles"
    from unnest(${ids}::bigint[]) as asked (id) join message using (id) join ticket on ticket.id = message.ticket_id
    left join contact on contact.id = author_id and author_kind = 'contact'`.execute(tx)
  const messages = rows.map(row => ({
    messageId: row.id,
    at: row.at,
    lithuanian: isLithuanian(row.language),
    words: placesOf(saidIn(row)),
  }))
  for (const lithuanian of [false, true]) {
    const alike = messages.filter(message => message.lithuanian === lithuanian)
    const lexemesOf = await stemmer(
      tx,
      alike.flatMap(({ words }) => [...words.keys()]),
      lithuanian,
    )
    await keepWords(
      tx,
      alike.map(({ messageId, at, words }) => ({ messageId, at, words: vectorOf(words, lexemesOf) })),
    )
  }
}

/** The first messages of tickets, which bear their subjects. */
const firstOf = async (tx: Tx, ticketIds: readonly number[]): Promise<number[]> => {
  if (ticketIds.length === 0) return []
  const { rows } = await sql<{
    id: number
  }>`select min(id) as id from message where ticket_id = any(${ticketIds}::bigint[]) group by ticket_id`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** Notes what was said, and subjects that are others now; files that came along wait to be read. */
export const keepSaid = async (tx: Tx, stemmer: Stemmer, events: readonly LoggedEvent[]): Promise<void> => {
  const named = events.flatMap(({ data }) => (data as { messageId?: number }).messageId ?? [])
  const renamed = events.flatMap(({ name, ticketId }) =>
    name === 'ticket.subject-changed' && ticketId !== null ? [ticketId] : [],
  )
  await keepMessages(tx, stemmer, [...named, ...(await firstOf(tx, renamed))])
  await awaitFiles(tx, named)
}
