import type { FieldContent, FieldValues } from '@stoa/contract/custom-fields'

/** What two that become one have in common to join, and how that is told apart again. */

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

export const union = <One>(first: readonly One[], second: readonly One[]): One[] => [
  ...new Set([...first, ...second]),
]

export const joinNotes = (kept: string, gone: string): string =>
  union([kept], [gone]).filter(Boolean).join('\n\n')

export const joinIds = (kept: readonly number[], gone: readonly number[]): number[] =>
  union(kept, gone).sort((one, other) => one - other)

const contentOf = (fields: FieldValues, id: number): FieldContent | null =>
  fields.find(({ fieldId }) => fieldId === id)?.value ?? null

const idsOf = (...all: FieldValues[]) =>
  [...new Set(all.flat().map(({ fieldId }) => fieldId))].sort((a, b) => a - b)

const known = (ids: readonly number[], value: (id: number) => FieldContent | null): FieldValues =>
  ids.flatMap(fieldId => {
    const found = value(fieldId)
    return found === null ? [] : [{ fieldId, value: found }]
  })

/** Where both have a field, the kept one's counts, unless the other's is taken. */
export const joinFields = (kept: FieldValues, gone: FieldValues, taken: readonly number[]): FieldValues =>
  known(
    idsOf(kept, gone),
    id => (taken.includes(id) ? contentOf(gone, id) : null) ?? contentOf(kept, id) ?? contentOf(gone, id),
  )

/** As it was, but what was changed since it became what it is stays. */
export const backFrom = <Value>(is: Value, became: Value, was: Value): Value => (same(is, became) ? was : is)

/** Of a list, what came with the other one goes with it, also where the list was changed since. */
export const listWithout = <One>(
  is: readonly One[],
  { was, became, others }: { was: readonly One[]; became: readonly One[]; others: readonly One[] },
): One[] => (same(is, became) ? [...was] : is.filter(one => was.includes(one) || !others.includes(one)))

export const fieldsBackFrom = (is: FieldValues, became: FieldValues, was: FieldValues): FieldValues =>
  known(idsOf(is, was), id => backFrom(contentOf(is, id), contentOf(became, id), contentOf(was, id)))
