import type { OutgoingRequest, requests } from '@stoa/contract/requests'
import type { Answer, Request } from '@stoa/contract/route'
import { sql } from 'kysely'
import { departmentScope, type Scope } from '../../../core/departments/queries.ts'
import type { Caller } from '../../../core/people/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'

type NamesOf = (db: Db, ids: readonly number[]) => Promise<ReadonlyMap<number, string>>

/** Kind of thing → its names, deleted ones included. Modules of rules and macros know; modules.ts hands them in. */
export type NamesByKind = Readonly<Record<string, NamesOf>>

type Asked = Partial<Omit<Request<typeof requests.list>['query'], 'limit'>> & { limit: number; id?: number }

const rowsOf = (db: Db, scope: Scope, { state, ruleId, id, cursor, limit }: Asked) =>
  db
    .selectFrom('outgoing_request as request')
    .leftJoin('ticket', 'ticket.id', 'request.ticket_id')
    .select([
      'request.id',
      'ticket.id as ticketId',
      'ticket.code',
      'ticket.subject',
      'rule_id as ruleId',
      'macro_id as macroId',
      'method',
      'url',
      'body',
      'state',
      'reason',
      'request.created_at as createdAt',
      'next_attempt_at as nextAttemptAt',
    ])
    .$if(scope !== 'all', query => query.where(sql<boolean>`ticket.department_id = any(${scope}::bigint[])`))
    .$if(id !== undefined, query => query.where('request.id', '=', id ?? 0))
    .$if(state !== undefined, query => query.where('state', '=', state ?? ''))
    .$if(ruleId !== undefined, query => query.where('rule_id', '=', ruleId ?? 0))
    .$if(cursor !== undefined, query => query.where('request.id', '<', Number(cursor) || 0))
    .orderBy('request.id', 'desc')
    .limit(limit)
    .execute()

const attemptsOf = async (db: Db, ids: readonly number[]) => {
  if (ids.length === 0) return new Map<number, never[]>()
  const rows = await db
    .selectFrom('request_attempt')
    .select(['request_id', 'at', 'status', 'answer', 'milliseconds'])
    .where('request_id', 'in', [...ids])
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, row => row.request_id)
}

/** Requests with each attempt, newest first, about tickets that the caller may see. */
export const listRequests = async (
  db: Db,
  caller: Caller,
  asked: Asked,
  names: NamesByKind,
): Promise<Answer<typeof requests.list>> => {
  const rows = await rowsOf(db, await departmentScope(db, caller), { ...asked, limit: asked.limit + 1 })
  const page = rows.slice(0, asked.limit)
  const idsOf = (read: (row: (typeof page)[number]) => number | null) => [
    ...new Set(page.map(read).filter(id => id !== null)),
  ]
  const [rules, macros, attempts] = await Promise.all([
    names.rule?.(
      db,
      idsOf(row => row.ruleId),
    ),
    names.macro?.(
      db,
      idsOf(row => row.macroId),
    ),
    attemptsOf(
      db,
      page.map(row => row.id),
    ),
  ])
  const named = (known: ReadonlyMap<number, string> | undefined, id: number | null) =>
    id === null ? null : { id, name: known?.get(id) ?? '' }
  const items = page.map(
    ({ ticketId, code, subject, ruleId, macroId, ...row }): OutgoingRequest => ({
      ...row,
      ticket: ticketId === null ? null : { id: ticketId, code: code ?? '', subject: subject ?? '' },
      rule: named(rules, ruleId),
      macro: named(macros, macroId),
      state: row.state as OutgoingRequest['state'],
      reason: row.reason as OutgoingRequest['reason'],
      createdAt: row.createdAt.toString(),
      nextAttemptAt: row.state === 'waiting' ? (row.nextAttemptAt?.toString() ?? null) : null,
      attempts: (attempts.get(row.id) ?? []).map(({ at, status, answer, milliseconds }) => ({
        at: at.toString(),
        status,
        answer,
        milliseconds,
      })),
    }),
  )
  return { items, nextCursor: rows.length > asked.limit ? String(page.at(-1)?.id) : null }
}

/** @throws not_found, also when it is about a ticket that may not be seen */
export const getRequest = async (
  db: Db,
  caller: Caller,
  id: number,
  names: NamesByKind,
): Promise<OutgoingRequest> =>
  (await listRequests(db, caller, { id, limit: 1 }, names)).items[0] ?? refuse('not_found')
