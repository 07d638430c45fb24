import type { SearchHit } from '@stoa/contract/search'
import { sql } from 'kysely'
import { companyZone } from '../../../core/conditions/queries.ts'
import { departmentScope } from '../../../core/departments/queries.ts'
import type { Caller } from '../../../core/people/queries.ts'
import {
  cursorAt,
  findTicketByCode,
  pageOfTickets,
  placeInTickets,
  type RuleNames,
  visibleTickets,
} from '../../../core/tickets/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { type Asked, asksNothing, readAsked } from '../rules/asked.ts'
import { messagesWith } from './messages-with.ts'
import { narrowed, within } from './narrowed.ts'
import { presentMessages } from './present-messages.ts'
import { questionOf } from './question-of.ts'
import type { Stemmer } from './stemmer.ts'

type Page = { q: string; cursor?: string | undefined; limit: number }
type Given = { db: Db; ruleNames: RuleNames; stemmer: Stemmer }
type Hits = { items: SearchHit[]; nextCursor: string | null }

/** Operators alone: the tickets that they leave, newest change first. */
const byOperators = async (db: Db, caller: Caller, asked: Asked, page: Page): Promise<Hits> => {
  const scope = await departmentScope(db, caller)
  const place = page.cursor === undefined ? null : placeInTickets(page.cursor)
  const after = place ? sql`(ticket.changed_at, ticket.id) < (${place.at}, ${place.id})` : sql`true`
  const zone = await companyZone(db)
  const tickets = sql`
    select ticket.* from ticket
    where ${await narrowed(db, scope, asked)} and ${within(sql`ticket.changed_at`, asked, zone)} and ${after}
    order by ticket.changed_at desc, ticket.id desc limit ${page.limit + 1}`
  const { items, nextCursor } = await pageOfTickets(db, tickets, page.limit)
  return { items: items.map(ticket => ({ ticket, message: null })), nextCursor }
}

const byWords = async (given: Given, caller: Caller, asked: Asked, page: Page): Promise<Hits> => {
  const { db, stemmer } = given
  const question = await questionOf({ db, stemmer, caller }, asked)
  if (question === null) return { items: [], nextCursor: null }
  const scope = await departmentScope(db, caller)
  const zone = await companyZone(db)
  const found = await messagesWith(db, question.query, {
    limit: page.limit,
    after: page.cursor === undefined ? null : placeInTickets(page.cursor),
    tickets: await narrowed(db, scope, asked),
    fewTickets: asked.from.length > 0,
    times: within(sql`at`, asked, zone),
  })
  const ids = found.items.map(({ ticketId }) => ticketId)
  const tickets = sql`select ticket.* from ticket where id = any(${ids}::bigint[]) and ${visibleTickets(scope)}`
  const ticketOf = new Map((await pageOfTickets(db, tickets, page.limit)).items.map(one => [one.id, one]))
  const messageOf = await presentMessages(
    given,
    found.items.map(({ messageId }) => messageId),
    question,
  )
  const items = found.items.flatMap(({ ticketId, messageId }): SearchHit[] => {
    const ticket = ticketOf.get(ticketId)
    return ticket ? [{ ticket, message: messageOf.get(messageId) ?? null }] : []
  })
  return { items, nextCursor: found.next && cursorAt(found.next) }
}

/** A code as it is read out or typed in a hurry. */
const undashed = /^\s*([a-z\d]{3})[\s-]*([a-z\d]{3})[\s-]*([a-z\d]{3})\s*$/i

/** The ticket whose code was typed, and nothing else, whatever has become of it. */
const byCode = async (db: Db, caller: Caller, typed: string): Promise<SearchHit[]> => {
  const known = await findTicketByCode(db, typed.replace(undashed, '$1-$2-$3'))
  if (!known) return []
  const scope = await departmentScope(db, caller)
  const ticket = sql`select ticket.* from ticket where id = ${known.id} and ${visibleTickets(scope)}`
  return (await pageOfTickets(db, ticket, 1)).items.map(ticket => ({ ticket, message: null }))
}

const find = async (given: Given, caller: Caller, asked: Asked, page: Page): Promise<Hits> => {
  const { db } = given
  if (asksNothing(asked)) return { items: [], nextCursor: null }
  if (asked.words === '') return byOperators(db, caller, asked, page)
  const named = page.cursor === undefined ? await byCode(db, caller, page.q) : []
  const { items, nextCursor } = await byWords(given, caller, asked, page)
  const others = items.filter(({ ticket }) => named.every(one => one.ticket.id !== ticket.id))
  return { items: [...named, ...others], nextCursor }
}

/** What the caller may see of what somebody looks for, a page at a time. */
export const searchTickets = async (
  given: Given,
  caller: Caller,
  page: Page,
): Promise<Hits & { notUnderstood: string[] }> => {
  const asked = readAsked(page.q)
  return { ...(await find(given, caller, asked, page)), notUnderstood: asked.notUnderstood }
}
