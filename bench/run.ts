import { parseArgs } from 'node:util'
import { printJson, printTable } from './print.ts'
import type { Figure } from './row.ts'
import { backtest100k } from './rows/backtest-100k.ts'
import { counters1m, ticketList1m, ticketPage1m } from './rows/busy-desk.ts'
import { calendar } from './rows/calendar.ts'
import { csv1m } from './rows/csv-1m.ts'
import { distribution } from './rows/distribution.ts'
import { import100k } from './rows/import-100k.ts'
import { browserScrolling, browserScrollingSlowly, browserSteps, browserTyping } from './rows/in-browser.ts'
import { killsImap, killsOut, killsSmtp } from './rows/kills.ts'
import { mailFuzz } from './rows/mail-fuzz.ts'
import { mailIn } from './rows/mail-in.ts'
import { mailStages } from './rows/mail-stages.ts'
import { memory } from './rows/memory.ts'
import { ready } from './rows/ready.ts'
import { reportsLag } from './rows/reports-lag.ts'
import { reports1m, reports100k, reportsRebuild } from './rows/reports-of-a-year.ts'
import { rules500 } from './rows/rules-500.ts'
import { search1m } from './rows/search-1m.ts'
import { sizeAgent } from './rows/size-agent.ts'
import { ticketList1k } from './rows/ticket-list-1k.ts'
import { ticketList100k } from './rows/ticket-list-100k.ts'
import { timeRule1m } from './rows/time-rule-1m.ts'
import { toSolve } from './rows/to-solve.ts'
import { views1m } from './rows/views-1m.ts'

const rows = [
  mailIn,
  mailStages,
  mailFuzz,
  rules500,
  ticketList1k,
  ticketList100k,
  ticketList1m,
  ticketPage1m,
  counters1m,
  timeRule1m,
  backtest100k,
  toSolve,
  distribution,
  ready,
  memory,
  sizeAgent,
  browserSteps,
  browserTyping,
  browserScrolling,
  browserScrollingSlowly,
  calendar,
  views1m,
  search1m,
  reports100k,
  reports1m,
  reportsRebuild,
  reportsLag,
  csv1m,
  import100k,
  killsSmtp,
  killsImap,
  killsOut,
]

const { values: given } = parseArgs({
  options: { only: { type: 'string', multiple: true }, json: { type: 'boolean' } },
})
const unknown = given.only?.filter(name => !rows.some(row => row.name === name)) ?? []
if (unknown.length > 0) {
  console.error(`No row is named ${unknown.join(', ')}; there are ${rows.map(row => row.name).join(', ')}.`)
  process.exit(2)
}

const figures: Figure[] = []
let failed = false
for (const row of rows) {
  if (given.only && !given.only.includes(row.name)) continue
  if (!given.json) console.error(`Measuring ${row.name} …`)
  try {
    const figure = await row.measure()
    figures.push(figure)
    if (given.json) printJson(figure)
  } catch (error) {
    failed = true
    console.error(`${row.name} could not be measured:`, error)
  }
}
if (!given.json) printTable(figures)
process.exitCode = !failed && figures.every(figure => figure.ok) ? 0 : 1
