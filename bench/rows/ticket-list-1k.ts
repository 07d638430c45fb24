import { setUpBigCompany } from '../load/big-company.ts'
import { fillWithTickets } from '../load/fill-with-tickets.ts'
import { withStoaInProcess } from '../load/stoa-in-process.ts'
import { timeViews } from '../load/time-views.ts'
import { type Row, rounded } from '../row.ts'

/** The slowest view's p95 among a thousand tickets, beside a request that does nothing. */
export const ticketList1k: Row = {
  name: 'ticket-list-1k',
  measure: () =>
    withStoaInProcess(async stoa => {
      const company = await setUpBigCompany(stoa)
      await fillWithTickets(stoa, company, { from: 0, total: 1_000 })
      const { worst, health } = await timeViews(stoa, company)
      return {
        name: 'ticket-list-1k',
        value: rounded(worst.p95),
        unit: 'ms p95',
        reference: { value: rounded(health), what: 'ms p95 of /api/health' },
        ratio: rounded(worst.p95 / health),
        goal: '≤ 20, aim 5',
        ok: worst.p95 <= 20,
      }
    }),
}
