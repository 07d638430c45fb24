import { type InBrowser, lookInBrowser } from '../load/agent-in-browser.ts'
import { setUpBigCompany } from '../load/big-company.ts'
import { fillWithTickets } from '../load/fill-with-tickets.ts'
import { withStoaInProcess } from '../load/stoa-in-process.ts'
import { withDataDir, withStoa } from '../load/stoa-process.ts'
import { type Figure, type Row, rounded } from '../row.ts'

const total = 12_000

let looked: Promise<InBrowser> | undefined

/** Once for all rows that ask. */
const inBrowser = () => {
  looked ??= withDataDir(async dataDir => {
    const cookie = await withStoaInProcess(
      async stoa => {
        const company = await setUpBigCompany(stoa)
        await fillWithTickets(stoa, company, { from: 0, total })
        // Else the server would hear of a year of tickets on the processors that draw.
        await stoa.followers.settle()
        return company.owner.cookie
      },
      { dataDir },
    )
    return withStoa({ dataDir }, ({ origin }) => lookInBrowser(origin, cookie))
  })
  return looked
}

const row = (name: string, of: (looked: InBrowser) => Omit<Figure, 'name'>): Row => ({
  name,
  measure: async () => ({ name, ...of(await inBrowser()) }),
})

export const browserSteps = row('browser-steps', ({ ticketToTicket: { p50, p95, others } }) => ({
  value: rounded(p95),
  unit: `ms p95 (p50 ${rounded(p50)}; stretches that were not as quiet ${others.map(rounded).join(' and ')})`,
  reference: null,
  ratio: null,
  goal: '≤ 100',
  ok: p95 <= 100,
}))

export const browserTyping = row('browser-typing', ({ typing: { app, bare } }) => ({
  value: rounded(app),
  unit: 'ms between frames, p99',
  reference: { value: rounded(bare), what: 'ms in a bare field' },
  ratio: rounded(app / bare),
  goal: 'ratio ≤ 1.5',
  ok: app / bare <= 1.5,
}))

const scrollingRow = (name: string, of: (looked: InBrowser) => InBrowser['scrolling']) =>
  row(name, looked => {
    const { app, bare } = of(looked)
    return {
      value: rounded(app),
      unit: 'frames/s',
      reference: { value: rounded(bare), what: 'frames/s of plain lines' },
      ratio: rounded(app / bare),
      goal: 'ratio ≥ 0.9',
      ok: app / bare >= 0.9,
    }
  })

export const browserScrolling = scrollingRow('browser-scrolling', ({ scrolling }) => scrolling)
export const browserScrollingSlowly = scrollingRow(
  'browser-scrolling-slowly',
  ({ slowScrolling }) => slowScrolling,
)
