import type { SlaMetric } from '@stoa/contract/sla'
import { type SlaBreakdown, slaFiles } from '@stoa/contract/sla-reports'
import type { Translate } from '@stoa/text/translator'
import type { Tx } from '../../../platform/db/database.ts'
import { labelOf } from '../files/label-of.ts'
import type { At } from '../kinds/cursor.ts'
import { isStretch } from '../reading/question.ts'
import { momentCell } from '../sheets/moment-cell.ts'
import { type Cell, type Column, sheetKind } from '../sheets/sheet.ts'
import { type AskedCompliance, askCompliance, readCompliance } from './compliance.ts'
import { type AskedLog, askLog, readLog } from './log.ts'

const labelOfRow = (
  t: Translate,
  by: SlaBreakdown,
  { key, name }: { key: string; name: string | null },
  zone: string,
): string => {
  if (isStretch(by)) return labelOf(t, by, key, new Map(), zone)
  if (by === 'metric') return t(`timeline:metric.${key as SlaMetric}`)
  if (name !== null) return name
  if (key !== '0') return key
  return by === 'agent' ? t('reports:nobody') : t('kinds:sla.noLevel')
}

const complianceColumns = (t: Translate, { by, every }: AskedCompliance['query']): Column[] => [
  { title: t(`kinds:sla.by.${by}`), kind: 'text' },
  ...(every ? [{ title: t(`reports:by.${every}`), kind: 'text' as const }] : []),
  { title: t('kinds:sla.met'), kind: 'count' },
  { title: t('kinds:sla.missed'), kind: 'count' },
  { title: t('kinds:sla.share'), kind: 'share' },
]

async function* complianceLines(tx: Tx, told: AskedCompliance, t: Translate): AsyncGenerator<Cell[]> {
  const { by, every } = told.query
  const { rows, total, zone } = await readCompliance(tx, told)
  for (const row of rows) {
    const label = labelOfRow(t, by, row, zone)
    if (!every) yield [label, row.met, row.missed, row.share]
    for (const { at, met, missed, share } of row.points ?? [])
      if (every) yield [label, labelOf(t, every, at, new Map(), zone), met, missed, share]
  }
  yield [t('reports:total'), ...(every ? [''] : []), total.met, total.missed, total.share]
}

const logColumns = (t: Translate): Column[] =>
  (
    [
      ['ticket', 'text'],
      ['subject', 'text'],
      ['promise', 'text'],
      ['outcome', 'text'],
      ['level', 'text'],
      ['department', 'text'],
      ['responsible', 'text'],
      ['resolver', 'text'],
      ['started', 'moment'],
      ['due', 'moment'],
      ['closed', 'moment'],
      ['target', 'seconds'],
      ['lateBy', 'seconds'],
    ] as const
  ).map(([name, kind]) => ({ title: t(`kinds:slaLog.${name}`), kind }))

/** Records that are read at once. */
const atOnce = 500

async function* logLines(tx: Tx, told: AskedLog, t: Translate): AsyncGenerator<Cell[]> {
  const { zone } = told.asked.period
  const moment = (at: string | null) => momentCell(at === null ? null : Temporal.Instant.from(at), zone)
  let before: At | null = null
  do {
    const page: Awaited<ReturnType<typeof readLog>> = await readLog(tx, told, { before, limit: atOnce })
    for (const each of page.records)
      yield [
        each.ticket?.code ?? '',
        each.ticket?.subject ?? t('reports:behind.hidden'),
        t(`timeline:metric.${each.metric}`),
        t(`kinds:sla.${each.outcome}`),
        each.level?.name ?? '',
        each.department.name,
        each.responsible?.name ?? '',
        each.resolver?.name ?? '',
        moment(each.startedAt),
        moment(each.dueAt),
        moment(each.closedAt),
        each.target,
        each.lateBy,
      ]
    before = page.next
  } while (before)
}

export const slaSheets = [
  sheetKind({
    ...slaFiles.compliance,
    permission: 'report.read',
    ask: async (platform, caller, query) => {
      const told = await askCompliance(platform, caller, query)
      const { period, language } = told.asked
      return {
        language,
        name: `sla-${period.from}-${period.to}`,
        open: async (tx, t) => ({
          columns: complianceColumns(t, query),
          lines: complianceLines(tx, told, t),
        }),
      }
    },
  }),
  sheetKind({
    ...slaFiles.log,
    permission: 'report.read',
    ask: async (platform, caller, query) => {
      const told = await askLog(platform, caller, query)
      const { period, language } = told.asked
      return {
        language,
        name: `sla-log-${period.from}-${period.to}`,
        open: async (tx, t) => ({ columns: logColumns(t), lines: logLines(tx, told, t) }),
      }
    },
  }),
]
