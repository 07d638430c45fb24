/** Milliseconds by which clocks there are ahead of UTC at that moment. */
function aheadOfUtc(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? []
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
  return sign === '-' ? -ahead : ahead
}

const oneDay = 86_400_000

/** When a day such as 2026-11-23 begins in a time zone, as a moment in UTC; `later` for the days after it. */
export function startOfDay(day: string, timeZone: string, later = 0): string {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`) + later * oneDay
  const near = asIfUtc - aheadOfUtc(asIfUtc, timeZone)
  // Near a change of the clocks the first guess may have looked on the wrong side of it.
  return new Date(asIfUtc - aheadOfUtc(near, timeZone)).toISOString()
}
