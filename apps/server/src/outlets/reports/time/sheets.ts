import { type TimeBreakdown, timeFiles } from '@stoa/contract/time-reports'
import type { Translate } from '@stoa/text/translator'
import type { Tx } from '../../../platform/db/database.ts'
import { labelOf } from '../files/label-of.ts'
import { isStretch } from '../reading/question.ts'
import { type Cell, type Column, sheetKind } from '../sheets/sheet.ts'
import { type AskedTime, askTime, readEntries, readTime, type TimePlace } from './read-time.ts'

const sumColumns = (t: Translate, by: TimeBreakdown): Column[] => [
  { title: t(`kinds:time.by.${by}`), kind: 'text' },
  { title: t('kinds:time.entries'), kind: 'count' },
  { title: t('kinds:time.minutes'), kind: 'count' },
]

async function* sumLines(tx: Tx, asked: AskedTime, by: TimeBreakdown, t: Translate): AsyncGenerator<Cell[]> {
  const { rows, total, zone } = await readTime(tx, asked, by)
  for (const { key, name, entries, minutes } of rows) {
    const nameless = by === 'company' && key === '0' ? t('kinds:time.noCompany') : key
    yield [isStretch(by) ? labelOf(t, by, key, new Map(), zone) : (name ?? nameless), entries, minutes]
  }
  yield [t('reports:total'), total.entries, total.minutes]
}

const texts = ['day', 'agent', 'department', 'ticket', 'subject', 'customer', 'company', 'note'] as const
const entryColumns = (t: Translate): Column[] => [
  ...texts.map(name => ({ title: t(`kinds:time.${name}`), kind: 'text' as const })),
  { title: t('kinds:time.minutes'), kind: 'count' },
]

/** Entries that are read at once. */
const atOnce = 500

async function* entryLines(tx: Tx, asked: AskedTime, t: Translate): AsyncGenerator<Cell[]> {
  let before: TimePlace | null = null
  do {
    const page: Awaited<ReturnType<typeof readEntries>> = await readEntries(tx, asked, {
      before,
      limit: atOnce,
    })
    for (const each of page.entries)
      yield [
        each.day,
        each.agent.name,
        each.department.name,
        each.ticket?.code ?? '',
        each.ticket?.subject ?? t('reports:behind.hidden'),
        each.customer?.name ?? '',
        each.company?.name ?? '',
        each.note,
        each.minutes,
      ]
    before = page.next
  } while (before)
}

export const timeSheets = [
  sheetKind({
    ...timeFiles.sums,
    permission: 'report.read',
    ask: async (platform, caller, query) => {
      const told = await askTime(platform, caller, query)
      const { period, language } = told.asked
      return {
        language,
        name: `time-${period.from}-${period.to}`,
        open: async (tx, t) => ({
          columns: sumColumns(t, query.by),
          lines: sumLines(tx, told, query.by, t),
        }),
      }
    },
  }),
  sheetKind({
    ...timeFiles.entries,
    permission: 'report.read',
    ask: async (platform, caller, query) => {
      const told = await askTime(platform, caller, query)
      const { period, language } = told.asked
      return {
        language,
        name: `time-entries-${period.from}-${period.to}`,
        open: async (tx, t) => ({ columns: entryColumns(t), lines: entryLines(tx, told, t) }),
      }
    },
  }),
]
