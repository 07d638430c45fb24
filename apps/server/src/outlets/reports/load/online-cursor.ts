import { refuse } from '../../../platform/http/refusal.ts'
import type { OnlinePlace } from './read-online.ts'

export const toOnlineCursor = ({ at, personId, departmentId }: OnlinePlace): string =>
  Buffer.from(`${at} ${personId} ${departmentId}`).toString('base64url')

/** @throws Refusal invalid_request */
export const fromOnlineCursor = (cursor: string): OnlinePlace => {
  const [at = '', personId, departmentId] = Buffer.from(cursor, 'base64url').toString().split(' ')
  try {
    const place = {
      at: Temporal.Instant.from(at),
      personId: Number(personId),
      departmentId: Number(departmentId),
    }
    if (Number.isSafeInteger(place.personId) && Number.isSafeInteger(place.departmentId)) return place
  } catch {
    // Falls through: whatever was wrong with it, the cursor is not ours.
  }
  return refuse('invalid_request', 'query.cursor: not a cursor that this list gave out')
}
