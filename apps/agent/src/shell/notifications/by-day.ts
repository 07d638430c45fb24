import { dayOf, type Reader } from '@stoa/text/format'

type Told = { at: string }
export type Day<Item> = { when: 'today' | 'yesterday' | 'before'; day: string; items: Item[] }

const oneDay = 86_400_000

/** What stands under which heading, in the order given. `now` is epoch milliseconds. */
export const byDay = <Item extends Told>(
  items: readonly Item[],
  reader: Reader,
  now: number,
): Day<Item>[] => {
  const today = dayOf(new Date(now).toISOString(), reader)
  const yesterday = dayOf(new Date(now - oneDay).toISOString(), reader)
  return [...Map.groupBy(items, ({ at }) => dayOf(at, reader))].map(([day, grouped]) => ({
    day,
    when: day === today ? 'today' : day === yesterday ? 'yesterday' : 'before',
    items: grouped,
  }))
}
