/** A span of epoch seconds in which the clocks of a zone stand at one offset (seconds east of UTC). */
export type ZoneSpan = { from: number; to: number; offset: number }

/** The spans of a zone between two epoch seconds, in order, without gaps. */
export const zoneSpans = (timeZone: string, from: number, to: number): ZoneSpan[] => {
  const spans: ZoneSpan[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(from * 1000).toZonedDateTimeISO(timeZone)
  let begins = from
  while (begins < to) {
    const next = at.getTimeZoneTransition('next')
    const ends = next ? Math.min(to, next.epochMilliseconds / 1000) : to
    spans.push({ from: begins, to: ends, offset: at.offsetNanoseconds / 1e9 })
    begins = ends
    if (next) at = next
  }
  return spans
}
