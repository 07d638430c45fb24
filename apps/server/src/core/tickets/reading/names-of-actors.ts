import type { Author } from '@stoa/contract/messages'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { contactNames } from '../../contacts/queries.ts'
import { apiKeyNames, personNames } from '../../people/queries.ts'

/** How rules are called, deleted ones too. Who keeps them knows; modules.ts hands its answer in. */
export type RuleNames = (
  db: Db | Tx,
  ids: readonly number[],
) => Promise<ReadonlyMap<number, { name: string }>>

type Acting = { kind: string; id: number | null }

const idsOf = (actors: readonly Acting[], kind: string) => [
  ...new Set(actors.filter(actor => actor.kind === kind).flatMap(actor => actor.id ?? [])),
]

/**
 * Resolves who did things to what they are called now; one query a kind, however many there are. Without `ruleNames` rules stay
 * nameless: customers are not told of them.
 */
export const authorsOf = async (
  db: Db | Tx,
  actors: readonly Acting[],
  ruleNames: RuleNames = async () => new Map(),
): Promise<(actor: Acting) => Author> => {
  const [user, key, contact, rules] = await Promise.all([
    personNames(db, idsOf(actors, 'user')),
    apiKeyNames(db, idsOf(actors, 'key')),
    contactNames(db, idsOf(actors, 'contact')),
    ruleNames(db, idsOf(actors, 'rule')),
  ])
  const rule = new Map([...rules].map(([id, { name }]) => [id, name]))
  const names: Record<string, ReadonlyMap<number, string>> = { user, key, contact, rule }
  return ({ kind, id }) => ({
    kind: kind as Author['kind'],
    id,
    name: id === null ? 'Stoa' : (names[kind]?.get(id) ?? ''),
  })
}
