import { folded } from '../fold.ts'
import type { Values } from '../values.ts'

type Folded = Map<string, string | readonly string[] | null>

/** Hundreds of rules look at the same texts, so each is folded once for as long as its values live. */
const foldedOf = new WeakMap<Values, Folded>()

const remember = <Seen extends string | readonly string[] | null>(
  values: Values,
  key: string,
  make: (value: unknown) => Seen,
): Seen => {
  const known = foldedOf.get(values) ?? new Map()
  if (known.size === 0) foldedOf.set(values, known)
  const seen = known.get(key)
  if (seen !== undefined) return seen as Seen
  const made = make(values.get(key))
  known.set(key, made)
  return made
}

export const foldedText = (values: Values, key: string): string | null =>
  remember(values, key, value => (typeof value === 'string' ? folded(value) : null))

export const foldedTexts = (values: Values, key: string): readonly string[] =>
  remember(values, key, value => (Array.isArray(value) ? value.map(one => folded(String(one))) : []))

/** Of the same instants days are asked for again and again, and asking a calendar is what takes long. */
const localOf = new WeakMap<Temporal.Instant, Temporal.ZonedDateTime>()

export const localTime = (at: Temporal.Instant, zone: string): Temporal.ZonedDateTime => {
  const known = localOf.get(at)
  if (known?.timeZoneId === zone) return known
  const local = at.toZonedDateTimeISO(zone)
  localOf.set(at, local)
  return local
}
