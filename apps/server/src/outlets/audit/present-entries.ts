import type { AuditEntry } from '@stoa/contract/audit'
import type { Author } from '@stoa/contract/messages'
import type { Db } from '../../platform/db/database.ts'
import { lookUpNames, type NamesByKind } from './names.ts'
import { mentionsIn } from './rules/mentions-in.ts'
import type { EntryRow } from './store.ts'

const kindOfActor: Readonly<Record<string, string>> = { user: 'user', key: 'api-key' }

/** Entries with the names that things have today. */
export const presentEntries = async (
  db: Db,
  namesByKind: NamesByKind,
  rows: readonly EntryRow[],
): Promise<AuditEntry[]> => {
  const actorOf = ({ actor_kind, actor_id }: EntryRow) => {
    const kind = kindOfActor[actor_kind]
    return kind !== undefined && actor_id !== null ? [{ kind, id: actor_id }] : []
  }
  const mentions = new Map(rows.map(row => [row.id, mentionsIn(row.data, row.name.split('.')[0])]))
  const nameOf = await lookUpNames(
    db,
    namesByKind,
    [...mentions.values()]
      .flat()
      .concat(rows.flatMap(row => actorOf(row).map(actor => ({ ...actor, field: '' })))),
  )
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    at: row.at.toString(),
    actor: {
      kind: row.actor_kind as Author['kind'],
      id: row.actor_id,
      name: row.actor_id === null ? 'Stoa' : actorOf(row).map(nameOf).join(''),
    },
    subjects: (mentions.get(row.id) ?? []).map(mention => ({ ...mention, name: nameOf(mention) })),
    data: row.data as AuditEntry['data'],
  }))
}
