import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/** By name of event: what stands in its data from now on in place of words that people wrote. */
export type Wordless = Readonly<Record<string, object>>

/** The log is kept as it is, but for words of people who have to be forgotten: those go out of the events of tickets. */
export const eraseWords = async (tx: Tx, ticketIds: readonly number[], wordless: Wordless): Promise<void> => {
  await sql`
    update event set data = data || given.instead from jsonb_each(${JSON.stringify(wordless)}::jsonb) as given (name, instead)
    where event.ticket_id = any(${ticketIds}::bigint[]) and event.name = given.name`.execute(tx)
  await sql`
    update follower_failure set error = '' from event
    where event.id = event_id and event.ticket_id = any(${ticketIds}::bigint[])`.execute(tx)
}

type Sought = { like: readonly string[]; redacted: (text: RawBuilder<unknown>) => RawBuilder<string> }

const redact = (tx: Tx, which: RawBuilder<unknown>, { like, redacted }: Sought) =>
  sql`
    update event set data = ${redacted(sql`data::text`)}::jsonb
    where ${which} and data::text ilike any(${like}::text[])`.execute(tx)

/** What names a person goes out of the events of tickets. */
export const redactEventsOf = (tx: Tx, ticketIds: readonly number[], sought: Sought) =>
  redact(tx, sql`ticket_id = any(${ticketIds}::bigint[])`, sought)

/** And out of those that are about no ticket. */
export const redactOtherEvents = (tx: Tx, sought: Sought) => redact(tx, sql`ticket_id is null`, sought)
