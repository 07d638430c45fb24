import { ratingFile } from '@stoa/contract/rating-reports'
import type { Translate } from '@stoa/text/translator'
import type { Tx } from '../../../platform/db/database.ts'
import type { At } from '../kinds/cursor.ts'
import { momentCell } from '../sheets/moment-cell.ts'
import { type Cell, type Column, sheetKind } from '../sheets/sheet.ts'
import { type AskedRatings, askRatings, listRatings } from './list-ratings.ts'

const columns = [
  'moment',
  'rating',
  'agent',
  'department',
  'customer',
  'ticket',
  'subject',
  'comment',
] as const
const columnsOf = (t: Translate): Column[] =>
  columns.map(name => ({ title: t(`kinds:ratings.${name}`), kind: name === 'moment' ? name : 'text' }))

/** Ratings that are read at once. */
const atOnce = 500

async function* linesOf(tx: Tx, asked: AskedRatings, t: Translate): AsyncGenerator<Cell[]> {
  const { zone } = asked.asked.period
  let before: At | null = null
  do {
    const page: Awaited<ReturnType<typeof listRatings>> = await listRatings(tx, asked, {
      before,
      limit: atOnce,
    })
    for (const each of page.ratings)
      yield [
        momentCell(Temporal.Instant.from(each.at), zone),
        t(`kinds:ratings.kinds.${each.rating}`),
        each.agent?.name ?? '',
        each.department.name,
        each.customer?.name ?? '',
        each.ticket?.code ?? '',
        each.ticket?.subject ?? t('reports:behind.hidden'),
        each.comment ?? '',
      ]
    before = page.next
  } while (before)
}

export const ratingSheet = sheetKind({
  ...ratingFile,
  permission: 'report.read',
  ask: async (platform, caller, query) => {
    const asked = await askRatings(platform, caller, query)
    const { period, language } = asked.asked
    return {
      language,
      name: `ratings-${period.from}-${period.to}`,
      open: async (tx, t) => ({ columns: columnsOf(t), lines: linesOf(tx, asked, t) }),
    }
  },
})
