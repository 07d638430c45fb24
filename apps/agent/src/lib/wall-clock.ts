/** What a clock on a wall somewhere shows; `month` from 1. */
export type WallTime = { year: number; month: number; day: number; hour: number; minute: number }

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (timeZone: string) => {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
  formats.set(timeZone, format)
  return format
}

/** `moment` is epoch milliseconds, `timeZone` an IANA name. */
export function wallTimeOf(moment: number, timeZone: string): WallTime {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  }
}

const asIfUtc = ({ year, month, day, hour, minute }: WallTime) => Date.UTC(year, month - 1, day, hour, minute)

/**
 * When the clock on that wall shows this, as epoch milliseconds. Of an hour that it shows twice, the first; a time
 * that it skips is as long after the gap as it would have been after its beginning.
 */
export function momentOf(wall: WallTime, timeZone: string): number {
  const wanted = asIfUtc(wall)
  const offsetAt = (moment: number) => asIfUtc(wallTimeOf(moment, timeZone)) - moment
  const day = 86_400_000
  const [before, after] = [wanted - offsetAt(wanted - day), wanted - offsetAt(wanted + day)]
  const shows = (moment: number) => asIfUtc(wallTimeOf(moment, timeZone)) === wanted
  const fitting = [before, after].filter(shows)
  return fitting.length > 0 ? Math.min(...fitting) : before
}
