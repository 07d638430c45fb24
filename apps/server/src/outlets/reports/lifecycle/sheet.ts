import { lifecycleFile, livedIn } from '@stoa/contract/lifecycle-reports'
import type { Translate } from '@stoa/text/translator'
import type { Tx } from '../../../platform/db/database.ts'
import type { At } from '../kinds/cursor.ts'
import { momentCell } from '../sheets/moment-cell.ts'
import { type Cell, type Column, sheetKind } from '../sheets/sheet.ts'
import { type AskedLives, askLives, listLives } from './list-lives.ts'

const moments = ['openedAt', 'firstAssignedAt', 'firstAnsweredAt', 'firstResolvedAt', 'endedAt'] as const
const counts = ['messages', 'answers', 'notes', 'assignments', 'transfers', 'reopenings'] as const

const columnsOf = (t: Translate): Column[] => [
  ...(['ticket', 'subject', 'department', 'assignee', 'channel', 'status'] as const).map(name => ({
    title: t(`kinds:lifecycle.${name}`),
    kind: 'text' as const,
  })),
  ...moments.map(name => ({ title: t(`kinds:lifecycle.${name}`), kind: 'moment' as const })),
  ...livedIn.map(status => ({ title: t(`status.${status}`), kind: 'seconds' as const })),
  ...counts.map(name => ({ title: t(`kinds:lifecycle.${name}`), kind: 'count' as const })),
]

/** Lives that are read at once. */
const atOnce = 500

async function* linesOf(tx: Tx, told: AskedLives, t: Translate): AsyncGenerator<Cell[]> {
  const { zone } = told.asked.period
  const moment = (at: string | null) => momentCell(at === null ? null : Temporal.Instant.from(at), zone)
  let before: At | null = null
  do {
    const page: Awaited<ReturnType<typeof listLives>> = await listLives(tx, told, { before, limit: atOnce })
    for (const each of page.lives)
      yield [
        each.ticket.code,
        each.ticket.subject,
        each.department.name,
        each.assignee?.name ?? '',
        t(`tickets:channels.${each.channel}`),
        t(`status.${each.status}`),
        ...moments.map(name => moment(each[name])),
        ...livedIn.map(status => each.seconds[status]),
        ...counts.map(name => each[name]),
      ]
    before = page.next
  } while (before)
}

export const lifecycleSheet = sheetKind({
  ...lifecycleFile,
  permission: 'report.read',
  ask: async (platform, caller, query) => {
    const told = await askLives(platform, caller, query)
    const { period, language } = told.asked
    return {
      language,
      name: `lifecycle-${period.from}-${period.to}`,
      open: async (tx, t) => ({ columns: columnsOf(t), lines: linesOf(tx, told, t) }),
    }
  },
})
