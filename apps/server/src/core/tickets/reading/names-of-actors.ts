import type { Author } from '@stoa/contract/messages'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { contactNames } from '../../contacts/queries.ts'
import { apiKeyNames, personNames } from '../../people/queries.ts'

type Acting = { kind: string; id: number | null }

const idsOf = (actors: readonly Acting[], kind: string) => [
  ...new Set(actors.filter(actor => actor.kind === kind).flatMap(actor => actor.id ?? [])),
]

/** Resolves who did things to what they are called now; one query a kind, however many there are. */
export const authorsOf = async (
  db: Db | Tx,
  actors: readonly Acting[],
): Promise<(actor: Acting) => Author> => {
  const [user, key, contact] = await Promise.all([
    personNames(db, idsOf(actors, 'user')),
    apiKeyNames(db, idsOf(actors, 'key')),
    contactNames(db, idsOf(actors, 'contact')),
  ])
  const names: Record<string, Map<number, string>> = { user, key, contact }
  return ({ kind, id }) => ({
    kind: kind as Author['kind'],
    id,
    name: id === null ? 'Stoa' : (names[kind]?.get(id) ?? ''),
  })
}
