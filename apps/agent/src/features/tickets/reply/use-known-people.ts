import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useSettled } from '../../../lib/use-settled.ts'
import { addressesIn, lastTyped } from './typed-addresses.ts'

export type Person = { name: string; email: string }

/** A letter finds half of them. */
const LEAST_TYPED = 2

/** Contacts that may be meant by what is being typed into a field of addresses, the best first; none that is there already. */
export const useKnownPeople = (typed: string, asked: boolean): readonly Person[] => {
  const q = useSettled(lastTyped(typed).slice(0, 200))
  const enabled = asked && q.length >= LEAST_TYPED
  const found = useQuery({
    ...query('contacts.list', { query: { q, limit: 8 } }),
    enabled,
    placeholderData: keepPreviousData,
  }).data
  if (!enabled || !found) return []
  const there = addressesIn(typed).map(each => each.toLowerCase())
  return found.items.flatMap(({ name, email }) =>
    email && !there.includes(email.toLowerCase()) ? [{ name, email }] : [],
  )
}
