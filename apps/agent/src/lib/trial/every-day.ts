import type { Trial } from '@stoa/contract/conditions'

const oneDay = 86_400_000
const startOf = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** Each day of the time that was looked at, also those without a ticket; the server names only the others. */
export function everyDay({ from, to, byDay }: Pick<Trial, 'from' | 'to' | 'byDay'>): Trial['byDay'] {
  const counts = new Map(byDay.map(({ day, count }) => [day, count]))
  const known = [...counts.keys()].map(startOf)
  const first = Math.min(startOf(from.slice(0, 10)), ...known)
  const last = Math.max(startOf(to.slice(0, 10)), ...known)
  return Array.from({ length: Math.round((last - first) / oneDay) + 1 }, (_, at) => {
    const day = new Date(first + at * oneDay).toISOString().slice(0, 10)
    return { day, count: counts.get(day) ?? 0 }
  })
}
