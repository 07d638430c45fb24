import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useSettled } from '../../../lib/use-settled.ts'
import { addressesIn, lastTyped } from './typed-addresses.ts'

export type Person = { name: string; email: string }

/** A letter finds half of them. */
const LEAST_TYPED = 2

/**
 * Contacts that may be meant by what is being typed into a field of addresses, the best first; none that is there already. Of those that were found for what stood
 * there a moment ago only who fits still is offered: Enter must not take somebody whom one has typed past.
 */
export const useKnownPeople = (typed: string, asked: boolean): readonly Person[] => {
  const last = lastTyped(typed).slice(0, 200)
  const q = useSettled(last)
  const enabled = asked && q.length >= LEAST_TYPED
  const { data, isPlaceholderData } = useQuery({
    ...query('contacts.list', { query: { q, limit: 8 } }),
    enabled,
    placeholderData: keepPreviousData,
  })
  if (!enabled || !data || last.length < LEAST_TYPED) return []
  const isOfNow = q === last && !isPlaceholderData
  const there = addressesIn(typed).map(each => each.toLowerCase())
  return data.items.flatMap(({ name, email }) => {
    const fits = isOfNow || `${name} ${email}`.toLowerCase().includes(last.toLowerCase())
    return email && fits && !there.includes(email.toLowerCase()) ? [{ name, email }] : []
  })
}
