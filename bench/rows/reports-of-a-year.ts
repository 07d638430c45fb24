import { manyTickets } from '../load/filled-desk.ts'
import { type ReportDesk, reportDesk } from '../load/report-desk.ts'
import { median, type Row, rounded } from '../row.ts'

const inWords = ({ views }: ReportDesk) => {
  const slowest = views.toSorted((one, other) => other.p95 - one.p95).slice(0, 5)
  const half = median(views.map(({ p95 }) => p95))
  return `${slowest.map(({ view, p95 }) => `${view} ${rounded(p95)}`).join('; ')}; half below ${rounded(half)}`
}

/** The slowest report of a year among a million tickets, beside that among a tenth as many. */
export const reports1m: Row = {
  name: 'reports-1m',
  measure: async () => {
    const few = await reportDesk(manyTickets / 10)
    const many = await reportDesk(manyTickets)
    const ratio = many.worst.p95 / few.worst.p95
    return {
      name: 'reports-1m',
      value: rounded(many.worst.p95),
      unit: `ms p95 (${inWords(many)}; ${many.events} events)`,
      reference: { value: rounded(few.worst.p95), what: `ms p95 among a tenth (${few.worst.view})` },
      ratio: rounded(ratio),
      goal: '≤ 300, aim 50; ratio ≤ 1.5',
      ok: many.worst.p95 <= 300 && ratio <= 1.5,
    }
  },
}

/** The slowest report of a year among a tenth of a million tickets. */
export const reports100k: Row = {
  name: 'reports-100k',
  measure: async () => {
    const desk = await reportDesk(manyTickets / 10)
    return {
      name: 'reports-100k',
      value: rounded(desk.worst.p95),
      unit: `ms p95 (${inWords(desk)}; ${desk.events} events)`,
      reference: { value: rounded(desk.health), what: 'ms p95 of a request that does nothing' },
      ratio: rounded(desk.worst.p95 / desk.health),
      goal: '≤ 300, aim 50',
      ok: desk.worst.p95 <= 300,
    }
  },
}

/** How many events a second are counted anew, until what was made is what is read. */
export const reportsRebuild: Row = {
  name: 'reports-rebuild',
  measure: async () => {
    const { events, perSecond } = await reportDesk(manyTickets)
    return {
      name: 'reports-rebuild',
      value: rounded(perSecond),
      unit: `events/s (${events} events)`,
      reference: null,
      ratio: null,
      goal: '≥ 50000',
      ok: perSecond >= 50_000,
    }
  },
}
