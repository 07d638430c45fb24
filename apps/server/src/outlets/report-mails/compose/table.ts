import { type MetricName, metrics } from '@stoa/contract/metrics'
import type { Report } from '@stoa/contract/reports'
import type { Language } from '@stoa/contract/settings-shapes'
import { direction } from '@stoa/text/languages'
import type { Translate } from '@stoa/text/translator'
import { valueText } from '@stoa/text/value-text'
import { escapeHtml } from '../../../platform/escape-html.ts'

export type TableRow = { name: string; values: Report['total'] }
type Given = {
  /** What rows are about. */
  about: string
  rows: readonly TableRow[]
  total: TableRow
  columns: readonly MetricName[]
  t: Translate
  language: Language
}

const unitOf = (name: MetricName) => metrics.find(metric => metric.name === name)?.unit ?? 'count'
const cell = 'padding:6px 10px;border-bottom:1px solid #d9d4ca;'
const isolated = (text: string) => `\u2068${text}\u2069`

/** Mail programs know no style sheets, so each cell bears its own. Numbers run from left to right in every language. */
export const htmlTable = ({ about, rows, total, columns, t, language }: Given): string => {
  const start = direction(language) === 'rtl' ? 'right' : 'left'
  const end = start === 'left' ? 'right' : 'left'
  const head = (text: string, align: string) =>
    `<th scope="col" align="${align}" style="${cell}text-align:${align};vertical-align:bottom;font-weight:600">${escapeHtml(text)}</th>`
  const line = ({ name, values }: TableRow, weight: 400 | 600) =>
    `<tr><th scope="row" align="${start}" style="${cell}text-align:${start};font-weight:${weight}"><bdi>${escapeHtml(name)}</bdi></th>${columns
      .map(
        column =>
          `<td align="${end}" style="${cell}text-align:${end};font-weight:${weight};white-space:nowrap"><bdi dir="ltr">${escapeHtml(valueText(values[column], unitOf(column), language))}</bdi></td>`,
      )
      .join('')}</tr>`
  return [
    '<table cellspacing="0" cellpadding="0" style="border-collapse:collapse;font-size:14px"><thead><tr>',
    head(about, start),
    ...columns.map(column => head(t(`metrics:${column}.name`), end)),
    '</tr></thead><tbody>',
    ...rows.map(row => line(row, 400)),
    line(total, 600),
    '</tbody></table>',
  ].join('')
}

/** The same for those who read mails as mere text: a paragraph a row. */
export const textTable = ({ rows, total, columns, t, language }: Given): string =>
  [...rows, total]
    .map(({ name, values }) =>
      [
        isolated(name),
        ...columns.map(
          column =>
            `  ${t(`metrics:${column}.name`)}: ${isolated(valueText(values[column], unitOf(column), language))}`,
        ),
      ].join('\n'),
    )
    .join('\n\n')
