import { refuse } from '../../../platform/http/refusal.ts'

/** Where a list was left: at a moment, and of those of that moment at an id. */
export type At = { at: Temporal.Instant; id: number }

export const toCursor = ({ at, id }: At): string => Buffer.from(`${at} ${id}`).toString('base64url')

/** @throws Refusal invalid_request */
export const fromCursor = (cursor: string): At => {
  const [at = '', id] = Buffer.from(cursor, 'base64url').toString().split(' ')
  try {
    const place = { at: Temporal.Instant.from(at), id: Number(id) }
    if (Number.isSafeInteger(place.id)) return place
  } catch {
    // Falls through: whatever was wrong with it, the cursor is not ours.
  }
  return refuse('invalid_request', 'query.cursor: not a cursor that this list gave out')
}
