import { type BusyDesk, busyDesk } from '../load/busy-desk.ts'
import { manyTickets } from '../load/filled-desk.ts'
import { type Row, rounded } from '../row.ts'

type Measured = { p95: number; told: string }

/** Among a million tickets, beside the same among a thousand in the same run: nothing may grow slower with the tickets. */
const row = (
  name: string,
  { aim, stop }: { aim: number; stop: number },
  of: (desk: BusyDesk) => Measured,
): Row => ({
  name,
  measure: async () => {
    const few = of(await busyDesk(1_000))
    const many = of(await busyDesk(manyTickets))
    const ratio = many.p95 / few.p95
    return {
      name,
      value: rounded(many.p95),
      unit: `ms p95 (${many.told})`,
      reference: { value: rounded(few.p95), what: 'ms p95 among 1 thousand' },
      ratio: rounded(ratio),
      goal: `≤ ${stop}, aim ${aim}; ratio ≤ 1.5`,
      ok: many.p95 <= stop && ratio <= 1.5,
    }
  },
})

const slowest = (desk: BusyDesk['lists']): Measured => ({ p95: desk.worst.p95, told: desk.worst.view })

export const ticketList1m = row('ticket-list-1m', { aim: 5, stop: 20 }, ({ lists }) => slowest(lists))

export const ticketPage1m = row('ticket-page-1m', { aim: 10, stop: 30 }, ({ page }) => ({
  p95: page.together,
  told: page.views.map(({ view, p95 }) => `${view} ${rounded(p95)}`).join(', '),
}))

export const counters1m = row('counters-1m', { aim: 5, stop: 20 }, ({ counters }) => slowest(counters))
