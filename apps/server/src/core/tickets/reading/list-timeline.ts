import type { LinkReason, MuteReason } from '@stoa/contract/links'
import type { Channel, Priority, Status } from '@stoa/contract/ticket-shapes'
import { type TimelineItem, timelineNames } from '@stoa/contract/timeline'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { contactNames } from '../../contacts/queries.ts'
import { customFieldNames } from '../../custom-fields/queries.ts'
import { departmentNames, departmentScope } from '../../departments/queries.ts'
import { type Caller, personNames } from '../../people/queries.ts'
import { maySee, visibleTickets } from '../access.ts'
import { authorsOf, type RuleNames } from './names-of-actors.ts'

type Change<Value> = { from: Value; to: Value }

/** The data of every event that a timeline shows, as far as a timeline shows it. */
type Data = {
  messageId?: number
  status?: Change<Status>
  departmentId?: Change<number> | number
  assigneeId?: Change<number | null>
  tag?: string
  subject?: Change<string>
  silent?: true
  otherId?: number
  direction?: 'into' | 'from'
  channel?: Channel
  answer?: string
  reason?: TimelineItem['data']['reason']
  priority?: Change<Priority>
  until?: string
  metric?: string
  dueAt?: string
  level?: Change<number | null>
  /** null: a rule's mail, which has none. */
  template?: string | null
  personId?: number
  macroId?: number
  why?: LinkReason | MuteReason
  address?: string
  to?: string[]
  kept?: true
  byMail?: true
  apart?: true
  file?: string
  virus?: string
  customFieldId?: number
  minutes?: number
  day?: string
  before?: { minutes: number; day: string }
  contactId?: Change<number> | number
  task?: string
  /** Of a ban: whom it meets, why, and until when. */
  value?: string
  expiresAt?: string | null
}

const namesBan: ReadonlySet<string> = new Set(['mail-ban.created', 'message.refused'])

/** How SLA levels and macros are called, deleted ones too. Who keeps them knows; modules.ts hands their answers in. */
type LevelNames = (db: Db, ids: readonly number[]) => Promise<ReadonlyMap<number, string>>
export type TimelineNeeds = { levelNames: LevelNames; ruleNames: RuleNames; macroNames: LevelNames }

/** What happened, oldest first, with today's names; sentences are made by whoever shows them. @throws not_found */
export const listTimeline = async (
  db: Db,
  caller: Caller,
  given: { ticketId: number; cursor?: string | undefined; limit: number },
  { levelNames, ruleNames, macroNames }: TimelineNeeds,
): Promise<{ items: TimelineItem[]; nextCursor: string | null }> => {
  if (!(await maySee(db, caller, given.ticketId))) return refuse('not_found')
  const rows = await db
    .selectFrom('event')
    .select(['id', 'name', 'at', 'actor_kind', 'actor_id', 'data'])
    .where('ticket_id', '=', given.ticketId)
    .where('name', 'in', timelineNames)
    .where('id', '>', Number(given.cursor ?? 0) || 0)
    .orderBy('id')
    .limit(given.limit + 1)
    .execute()
  const page = rows.slice(0, given.limit)
  const data = page.map(row => row.data as Data)
  const idsOf = (read: (each: Data) => number | number[]) => [...new Set(data.flatMap(read))]
  const [authorOf, departments, people, levels, macros, others, fields, contacts] = await Promise.all([
    authorsOf(
      db,
      page.map(row => ({ kind: row.actor_kind, id: row.actor_id })),
      ruleNames,
    ),
    departmentNames(
      db,
      idsOf(each => ends(each.departmentId)),
    ),
    personNames(
      db,
      idsOf(each => [...ends(each.assigneeId), ...(each.personId === undefined ? [] : [each.personId])]),
    ),
    levelNames(
      db,
      idsOf(each => ends(each.level)),
    ),
    macroNames(
      db,
      idsOf(each => each.macroId ?? []),
    ),
    visibleCodes(
      db,
      caller,
      idsOf(each => (each.otherId === undefined ? [] : [each.otherId])),
    ),
    customFieldNames(
      db,
      idsOf(each => each.customFieldId ?? []),
    ),
    contactNames(
      db,
      idsOf(each => ends(each.contactId)),
    ),
  ])
  const items = page.map(row => {
    const {
      contactId,
      departmentId,
      assigneeId,
      level,
      personId,
      macroId,
      otherId,
      customFieldId,
      value,
      expiresAt,
      ...shown
    } = row.data as Data
    return {
      id: row.id,
      name: row.name as TimelineItem['name'],
      at: row.at.toString(),
      actor: authorOf({ kind: row.actor_kind, id: row.actor_id }),
      data: {
        // The contract lets through what a timeline shows, and nothing else.
        ...shown,
        ...(row.name === 'mail-ban.created' && {
          reason: undefined,
          words: shown.reason as string | undefined,
          until: expiresAt ?? undefined,
        }),
        // Of other events a value is anything, such as a number in a field.
        ...(namesBan.has(row.name) && { ban: value }),
        template: shown.template ?? undefined,
        department: named(departmentId, departments),
        assignee: named(assigneeId, people),
        level: named(level, levels),
        requester: named(contactId, contacts),
        other: otherId === undefined ? undefined : (others.get(otherId) ?? null),
        macro: macroId === undefined ? undefined : { id: macroId, name: macros.get(macroId) ?? '' },
        field:
          customFieldId === undefined
            ? undefined
            : { id: customFieldId, name: fields.get(customFieldId) ?? '' },
        person: personId === undefined ? undefined : { id: personId, name: people.get(personId) ?? '' },
      },
    }
  })
  return { items, nextCursor: rows.length > given.limit ? String(page.at(-1)?.id) : null }
}

/** Of other tickets, those that the caller may see. */
const visibleCodes = async (db: Db, caller: Caller, ids: readonly number[]) => {
  if (ids.length === 0) return new Map<number, { id: number; code: string }>()
  const visible = visibleTickets(await departmentScope(db, caller))
  const { rows } = await sql<{ id: number; code: string }>`
    select id, code from ticket where id = any(${ids}::bigint[]) and ${visible}`.execute(db)
  return new Map(rows.map(row => [row.id, row]))
}

const ends = (change: Change<number | null> | number | undefined): number[] =>
  typeof change === 'object' ? [change.from, change.to].filter(id => id !== null) : []

const named = (change: Change<number | null> | number | undefined, names: ReadonlyMap<number, string>) => {
  if (typeof change !== 'object') return undefined
  const reference = (id: number | null) => (id === null ? null : { id, name: names.get(id) ?? '' })
  return { from: reference(change.from), to: reference(change.to) }
}
