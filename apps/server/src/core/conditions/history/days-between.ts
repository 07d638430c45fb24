/** @returns on which day (YYYY-MM-DD) of a time zone each of these seconds since 1970 is; quick for very many of few days. */
export const daysBetween = (seconds: readonly number[], zone: string): ((second: number) => string) => {
  const days: { from: number; name: string }[] = []
  const [first, last] = ends(seconds)
  let day = Temporal.Instant.fromEpochMilliseconds(first * 1000)
    .toZonedDateTimeISO(zone)
    .startOfDay()
  for (; day.epochMilliseconds / 1000 <= last; day = day.add({ days: 1 }).startOfDay())
    days.push({ from: day.epochMilliseconds / 1000, name: day.toPlainDate().toString() })
  return second => days[indexOf(days, second)]?.name ?? ''
}

const ends = (seconds: readonly number[]): [number, number] => {
  let [first = 0, last = 0] = [seconds[0], seconds[0]]
  for (const second of seconds) {
    if (second < first) first = second
    if (second > last) last = second
  }
  return [first, last]
}

/** Of the last one that has begun. */
const indexOf = (days: readonly { from: number }[], second: number): number => {
  let [low, high] = [0, days.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((days[middle]?.from ?? 0) <= second) low = middle
    else high = middle - 1
  }
  return low
}
