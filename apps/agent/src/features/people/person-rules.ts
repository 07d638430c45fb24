import type { Me, User } from '@stoa/contract/people'

export type Hindrance = 'only-owners' | 'not-yourself' | null

/**
 * Why the one who looks cannot do this to a person. The server decides; this saves them the way there.
 * That nobody locks themselves out is this screen's own care.
 */
export const hindrance = (
  viewer: Pick<Me, 'kind' | 'id' | 'role'>,
  person: Pick<User, 'id' | 'role'>,
  act: 'role' | 'lock',
): Hindrance => {
  if (person.role === 'owner' && viewer.role !== 'owner') return 'only-owners'
  return act === 'lock' && viewer.kind === 'user' && viewer.id === person.id ? 'not-yourself' : null
}

const order = { active: 0, invited: 1, deactivated: 2 }

/** Those who work first, then those who are expected, then those who left; each by name. */
export const sortedPeople = (people: readonly User[], locale: string): User[] => {
  const { compare } = new Intl.Collator(locale)
  return people.toSorted(
    (one, other) => order[one.state] - order[other.state] || compare(one.name, other.name),
  )
}
