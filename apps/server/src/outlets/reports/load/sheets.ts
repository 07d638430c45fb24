import { loadFiles, loadLevels } from '@stoa/contract/load-reports'
import type { Translate } from '@stoa/text/translator'
import type { Tx } from '../../../platform/db/database.ts'
import { labelOf } from '../files/label-of.ts'
import { askKind } from '../kinds/ask-kind.ts'
import { momentCell } from '../sheets/moment-cell.ts'
import { type Cell, type Column, sheetKind } from '../sheets/sheet.ts'
import { type AskedLoad, readLoad } from './read-load.ts'
import { type AskedOnline, type OnlinePlace, readHours, readOnline } from './read-online.ts'

const columnsOfLoad = (t: Translate, { every }: AskedLoad['query']): Column[] => [
  { title: t('reports:by.department'), kind: 'text' },
  { title: t(`reports:by.${every}`), kind: 'text' },
  ...loadLevels.flatMap(level =>
    (['min', 'max', 'average'] as const).map(part => ({
      title: t(`kinds:load.${part}`, { name: t(`kinds:load.${level}`) }),
      kind: 'count' as const,
    })),
  ),
  { title: t('kinds:load.covered'), kind: 'share' },
]

async function* linesOfLoad(tx: Tx, told: AskedLoad, t: Translate): AsyncGenerator<Cell[]> {
  const { rows, zone } = await readLoad(tx, told)
  for (const { department, points } of rows)
    for (const point of points)
      yield [
        department.name,
        labelOf(t, told.query.every, point.at, new Map(), zone),
        ...loadLevels.flatMap(level => [point[level].min, point[level].max, point[level].average]),
        point.covered,
      ]
}

const columnsOfOnline = (t: Translate): Column[] => [
  { title: t('reports:by.agent'), kind: 'text' },
  { title: t('reports:by.department'), kind: 'text' },
  { title: t('kinds:online.from'), kind: 'moment' },
  { title: t('kinds:online.to'), kind: 'moment' },
  { title: t('kinds:online.hours'), kind: 'hours' },
]

/** Stretches that are read at once. */
const atOnce = 500

async function* linesOfOnline(tx: Tx, told: AskedOnline): AsyncGenerator<Cell[]> {
  const { zone } = told.asked.period
  const moment = (at: string | null) => momentCell(at === null ? null : Temporal.Instant.from(at), zone)
  let before: OnlinePlace | null = null
  do {
    const page: Awaited<ReturnType<typeof readOnline>> = await readOnline(tx, told, { before, limit: atOnce })
    for (const { agent, department, from, to, seconds } of page.items)
      yield [agent.name, department.name, moment(from), moment(to), seconds / 3600]
    before = page.next
  } while (before)
}

const columnsOfHours = (t: Translate): Column[] => [
  { title: t('reports:by.agent'), kind: 'text' },
  { title: t('kinds:online.hours'), kind: 'hours' },
]

async function* linesOfHours(tx: Tx, told: AskedOnline): AsyncGenerator<Cell[]> {
  for (const { agent, seconds } of (await readHours(tx, told)).rows) yield [agent.name, seconds / 3600]
}

type OnlineSheet = {
  columns: (t: Translate) => Column[]
  lines: (tx: Tx, told: AskedOnline) => AsyncGenerator<Cell[]>
}

const onlineSheet = (
  file: typeof loadFiles.online | typeof loadFiles.hours,
  name: string,
  { columns, lines }: OnlineSheet,
) =>
  sheetKind({
    ...file,
    permission: 'report.read',
    ask: async (platform, caller, query) => {
      const told = { asked: await askKind(platform, caller, query), query, now: platform.clock.now() }
      const { period, language } = told.asked
      return {
        language,
        name: `${name}-${period.from}-${period.to}`,
        open: async (tx, t) => ({ columns: columns(t), lines: lines(tx, told) }),
      }
    },
  })

export const loadSheets = [
  sheetKind({
    ...loadFiles.load,
    permission: 'report.read',
    ask: async (platform, caller, query) => {
      const told = {
        asked: await askKind(platform, caller, query, [query.every]),
        query,
        now: platform.clock.now(),
      }
      const { period, language } = told.asked
      return {
        language,
        name: `load-${period.from}-${period.to}`,
        open: async (tx, t) => ({ columns: columnsOfLoad(t, query), lines: linesOfLoad(tx, told, t) }),
      }
    },
  }),
  onlineSheet(loadFiles.online, 'availability', { columns: columnsOfOnline, lines: linesOfOnline }),
  onlineSheet(loadFiles.hours, 'availability-hours', { columns: columnsOfHours, lines: linesOfHours }),
]
