import { type Breakdown, stretches } from '@stoa/contract/report-choices'
import type { Language } from '@stoa/contract/settings-shapes'
import { channels } from '@stoa/contract/ticket-shapes'
import { localeOf } from '@stoa/text/languages'
import { customerCompanyNames } from '../../../core/contacts/queries.ts'
import { departmentNames } from '../../../core/departments/queries.ts'
import { personNames } from '../../../core/people/queries.ts'
import { tagNames } from '../../../core/tickets/queries.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** Names of today for the keys of rows; those without one are not in it. */
export type Names = ReadonlyMap<string, string>

const byId = async (look: (ids: number[]) => Promise<Map<number, string>>, keys: readonly string[]) => {
  const names = await look(keys.map(Number).filter(id => id > 0))
  return new Map([...names].map(([id, name]) => [String(id), name]))
}

export const namesOf = async (db: Db | Tx, by: Breakdown, keys: readonly string[]): Promise<Names> => {
  if (by === 'department') return byId(ids => departmentNames(db, ids), keys)
  if (by === 'agent') return byId(ids => personNames(db, ids), keys)
  if (by === 'company') return byId(ids => customerCompanyNames(db, ids), keys)
  return by === 'tag' ? tagNames(db, keys) : new Map()
}

/** By name, nobody and the nameless last; channels in their usual order; time as it passes. */
export const ordered = (
  by: Breakdown,
  keys: Iterable<string>,
  names: Names,
  language: Language,
): string[] => {
  if ((stretches as readonly string[]).includes(by)) return [...keys].sort()
  if (by === 'channel') {
    const place = (key: string) => (channels as readonly string[]).indexOf(key)
    return [...keys].sort((a, b) => place(a) - place(b))
  }
  const { compare } = new Intl.Collator(localeOf(language), { numeric: true })
  const nameless = (key: string) => (names.has(key) ? 0 : 1)
  return [...keys].sort(
    (a, b) => nameless(a) - nameless(b) || compare(names.get(a) ?? a, names.get(b) ?? b) || compare(a, b),
  )
}
