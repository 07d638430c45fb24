import { type MetricName, metrics } from '@stoa/contract/metrics'
import type { Report } from '@stoa/contract/reports'
import type { CountedScreen } from '@stoa/contract/saved-reports'
import { valueText } from '@stoa/text/value-text'
import { getReport, reportFile } from '../../reports/queries.ts'
import { columnsOf } from './columns.ts'
import { questionOf } from './question.ts'
import { type Asking, mostRows, type Told } from './told.ts'
import { rowName } from './words.ts'

const unitOf = (name: MetricName) => metrics.find(metric => metric.name === name)?.unit ?? 'count'

/** The first report: the columns that were chosen, or the usual ones. */
export const countedTold = async (screen: CountedScreen, asking: Asking): Promise<Told> => {
  const { platform, reader, mail, at, t, language } = asking
  const query = questionOf(screen, at, mail.zone)
  const report = await getReport(platform, reader, query)
  const columns = columnsOf(screen)
  const line = (name: string, values: Report['total'], isTotal = false) => ({
    cells: [name, ...columns.map(column => valueText(values[column], unitOf(column), language))],
    isTotal,
  })
  const rows = report.rows
    .slice(0, mostRows)
    .map(row => line(rowName(query.by, row, { t, language, zone: report.zone }), row.values))
  const rest = report.rows.length - rows.length
  const { from, to } = report
  const file = await reportFile(platform.db, reader, query, mail.file)
  return {
    from,
    to,
    heads: [
      { title: t(`reports:by.${query.by}`), isNumber: false },
      ...columns.map(column => ({ title: t(`metrics:${column}.name`), isNumber: true })),
    ],
    rows: [...rows, line(t('reports:total'), report.total, true)],
    remark:
      rows.length === 0
        ? t('mails:report.nothing')
        : rest > 0
          ? t('mails:report.more', { count: rest })
          : null,
    files: [{ ...file, name: `report-${from}-${to}.${mail.file}` }],
  }
}
