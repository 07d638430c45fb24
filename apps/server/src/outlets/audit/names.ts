import type { Db } from '../../platform/db/database.ts'
import { namesOfTheGone } from './store.ts'

export type NamesOf = (db: Db, ids: readonly number[]) => Promise<ReadonlyMap<number, string>>

/** Kind of thing → its names of today, deleted ones included. Their modules know them; modules.ts hands them in. */
export type NamesByKind = Readonly<Record<string, NamesOf>>

/** What is deleted row and all, and by which event. */
const leavesNoRow: Readonly<Record<string, { ended: string; field: string }>> = {
  mailbox: { ended: 'mailbox.deleted', field: 'mailboxId' },
  'mail-hook': { ended: 'mail-hook.deleted', field: 'mailHookId' },
  'smtp-account': { ended: 'smtp-account.deleted', field: 'smtpAccountId' },
}

export type Named = { kind: string; id: number }

/** Looks all names up, one or two queries a kind. What nobody knows any more is called ''. */
export const lookUpNames = async (
  db: Db,
  namesByKind: NamesByKind,
  things: readonly Named[],
): Promise<(thing: Named) => string> => {
  const found = new Map<string, ReadonlyMap<number, string>>()
  for (const [kind, mentioned] of Map.groupBy(things, thing => thing.kind)) {
    const ids = [...new Set(mentioned.map(thing => thing.id))]
    const names = (await namesByKind[kind]?.(db, ids)) ?? new Map()
    const gone = leavesNoRow[kind]
    const missing = ids.filter(id => !names.has(id))
    found.set(kind, gone ? new Map([...names, ...(await namesOfTheGone(db, gone, missing))]) : names)
  }
  return ({ kind, id }) => found.get(kind)?.get(id) ?? ''
}
