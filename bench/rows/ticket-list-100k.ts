import { setUpBigCompany } from '../load/big-company.ts'
import { fillWithTickets } from '../load/fill-with-tickets.ts'
import { withStoaInProcess } from '../load/stoa-in-process.ts'
import { timeViews } from '../load/time-views.ts'
import { type Row, rounded } from '../row.ts'

/** The slowest view's p95 among a hundred thousand tickets, beside that of the same server with a thousand. */
export const ticketList100k: Row = {
  name: 'ticket-list-100k',
  measure: () =>
    withStoaInProcess(async stoa => {
      const company = await setUpBigCompany(stoa)
      await fillWithTickets(stoa, company, { from: 0, total: 1_000 })
      const few = await timeViews(stoa, company)
      await fillWithTickets(stoa, company, { from: 1_000, total: 100_000 })
      const { worst } = await timeViews(stoa, company)
      return {
        name: 'ticket-list-100k',
        value: rounded(worst.p95),
        unit: 'ms p95',
        reference: { value: rounded(few.worst.p95), what: 'ms p95 among 1 thousand' },
        ratio: rounded(worst.p95 / few.worst.p95),
        goal: '≤ 20, aim 5',
        ok: worst.p95 <= 20,
      }
    }),
}
