import { refuse } from '../../../../platform/http/refusal.ts'

/** Where a list of what happened was left: at an event, after so many of the things that it counts for. */
export type Place = { at: Temporal.Instant; eventId: number; shown: number }

export const toCursor = ({ at, eventId, shown }: Place): string =>
  Buffer.from(`${at} ${eventId} ${shown}`).toString('base64url')

/** @throws Refusal invalid_request */
export const fromCursor = (cursor: string): Place => {
  const [at = '', eventId, shown] = Buffer.from(cursor, 'base64url').toString().split(' ')
  try {
    const place = { at: Temporal.Instant.from(at), eventId: Number(eventId), shown: Number(shown) }
    if (Number.isSafeInteger(place.eventId) && Number.isSafeInteger(place.shown)) return place
  } catch {
    // Falls through: whatever was wrong with it, the cursor is not ours.
  }
  return refuse('invalid_request', 'query.cursor: not a cursor that this list gave out')
}
