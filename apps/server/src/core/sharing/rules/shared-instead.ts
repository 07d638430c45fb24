import type { Sharing } from '@stoa/contract/macros'

export const replaced = <Value>(values: readonly Value[], from: Value, to: Value): Value[] => [
  ...new Set(values.map(value => (value === from ? to : value))),
]

/** What was shared with those of one department, shared with those of another; the same object where it was not. */
export const sharedInstead = (sharing: Sharing, from: number, to: number): Sharing =>
  sharing.with === 'departments' && sharing.ids.includes(from)
    ? { with: 'departments', ids: replaced(sharing.ids, from, to) }
    : sharing
