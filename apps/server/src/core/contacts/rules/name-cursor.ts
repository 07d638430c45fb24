import { refuse } from '../../../platform/http/refusal.ts'

/** A place in a list by name, as the database folds it. A rank comes first where the best found come first. */
export type Place = { rank: number; name: string; id: number }

export const toCursor = ({ rank, name, id }: Place): string =>
  Buffer.from(JSON.stringify([rank, name, id])).toString('base64url')

/** @throws invalid_request */
export const fromCursor = (cursor: string): Place => {
  try {
    const given: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const [rank, name, id] = Array.isArray(given) ? given : []
    if (Number.isSafeInteger(rank) && typeof name === 'string' && Number.isSafeInteger(id))
      return { rank, name, id }
  } catch {
    // Falls through: whatever was wrong with it, the cursor is not ours.
  }
  return refuse('invalid_request', 'query.cursor: not a cursor that this list gave out')
}
