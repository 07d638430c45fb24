import { headerFields, splitMail } from '../../parse/raw-headers.ts'

// Before there was mail, or in a future that a wrong clock saw, is no date.
const FIRST = Temporal.Instant.from('1971-01-01T00:00:00Z')

/** When a mail was written, by its Date; null where that is missing or cannot be. */
export const writtenAt = (head: Buffer, now: Temporal.Instant): Temporal.Instant | null => {
  const value = headerFields(splitMail(head).head).find(({ name }) => name === 'date')?.value ?? ''
  // Programs put the name of the zone behind, which says the same again.
  const milliseconds = Date.parse(value.replace(/\([^)]*\)/g, '').trim())
  if (Number.isNaN(milliseconds)) return null
  const at = Temporal.Instant.fromEpochMilliseconds(milliseconds)
  const isPossible =
    Temporal.Instant.compare(FIRST, at) <= 0 && Temporal.Instant.compare(at, now.add({ hours: 24 })) <= 0
  return isPossible ? at : null
}
