import type { Notification } from '@stoa/contract/notifications'
import { departmentNames, departmentScope } from '../../../core/departments/queries.ts'
import type { Caller } from '../../../core/people/queries.ts'
import { authorsOf, type RuleNames, ticketNames } from '../../../core/tickets/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { NotificationRow } from '../store.ts'

/** What others call their things; modules.ts hands it in. */
export type Names = {
  ruleNames: RuleNames
  mailboxNames: (db: Db, ids: readonly number[]) => Promise<ReadonlyMap<number, string>>
}

/** For their reader, with what everything is called now. */
export const presentAll = async (
  db: Db,
  caller: Caller,
  rows: readonly NotificationRow[],
  { ruleNames, mailboxNames }: Names,
): Promise<Notification[]> => {
  const ids = (of: (row: NotificationRow) => number | null | undefined) => [
    ...new Set(rows.flatMap(row => of(row) ?? [])),
  ]
  const scope = await departmentScope(db, caller)
  const [authorOf, tickets, departments, rules, mailboxes] = await Promise.all([
    authorsOf(
      db,
      rows.map(({ actorKind: kind, actorId: id }) => ({ kind, id })),
      ruleNames,
    ),
    ticketNames(
      db,
      scope,
      ids(row => row.ticketId),
    ),
    departmentNames(
      db,
      ids(row => row.data.departmentId),
    ),
    ruleNames(
      db,
      ids(row => row.data.ruleId),
    ),
    mailboxNames(
      db,
      ids(row => row.data.mailboxId),
    ),
  ])
  const aboutOf = ({ departmentId, ruleId, mailboxId, name }: NotificationRow['data']) => {
    if (ruleId !== undefined) return rules.get(ruleId)?.name ?? null
    if (mailboxId !== undefined) return mailboxes.get(mailboxId) ?? null
    return name ?? (departmentId === undefined ? null : (departments.get(departmentId) ?? null))
  }
  return rows.map(({ id, kind, at, readAt, actorKind, actorId, ticketId, data }) => ({
    ...{ id, kind, at: at.toString(), readAt: readAt?.toString() ?? null },
    actor: authorOf({ kind: actorKind, id: actorId }),
    ticket: ticketId === null ? null : (tickets.get(ticketId) ?? null),
    about: aboutOf(data),
  }))
}
