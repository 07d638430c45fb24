import { refuse } from '../../../platform/http/refusal.ts'

/** A place in a list by one moment of its tickets; opaque on the wire. */
export type Place = { at: Temporal.Instant; id: number }

export const toCursor = (place: Place): string => Buffer.from(`${place.at} ${place.id}`).toString('base64url')

/** @throws invalid_request */
export const fromCursor = (cursor: string): Place => {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  try {
    const place = { at: Temporal.Instant.from(at), id: Number(id) }
    if (Number.isSafeInteger(place.id)) return place
  } catch {
    // Falls through: whatever was wrong with it, the cursor is not ours.
  }
  return refuse('invalid_request', 'query.cursor: not a cursor that this list gave out')
}
