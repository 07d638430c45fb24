import type { Language } from '@stoa/contract/settings-shapes'
import { direction } from '@stoa/text/languages'
import { escapeHtml } from '../../../platform/escape-html.ts'
import type { Told } from './told.ts'

type Given = Pick<Told, 'heads' | 'rows'>

const cell = 'padding:6px 10px;border-bottom:1px solid #d9d4ca;'
const isolated = (text: string) => `\u2068${text}\u2069`

/** Mail programs know no style sheets, so each cell bears its own. Numbers run from left to right in every language. */
export const htmlTable = ({ heads, rows }: Given, language: Language): string => {
  const start = direction(language) === 'rtl' ? 'right' : 'left'
  const end = start === 'left' ? 'right' : 'left'
  const aligned = (isNumber: boolean | undefined) => (isNumber ? end : start)
  const head = ({ title, isNumber }: Given['heads'][number]) => {
    const align = aligned(isNumber)
    return `<th scope="col" align="${align}" style="${cell}text-align:${align};vertical-align:bottom;font-weight:600">${escapeHtml(title)}</th>`
  }
  const value = (text: string, place: number, weight: 400 | 600) => {
    const isNumber = heads[place]?.isNumber
    const align = aligned(isNumber)
    const style = `${cell}text-align:${align};font-weight:${weight}${isNumber ? ';white-space:nowrap' : ''}`
    const words = `<bdi${isNumber ? ' dir="ltr"' : ''}>${escapeHtml(text)}</bdi>`
    return place === 0
      ? `<th scope="row" align="${align}" style="${style}">${words}</th>`
      : `<td align="${align}" style="${style}">${words}</td>`
  }
  const line = ({ cells, isTotal }: Given['rows'][number]) =>
    `<tr>${cells.map((text, place) => value(text, place, isTotal ? 600 : 400)).join('')}</tr>`
  return [
    '<table cellspacing="0" cellpadding="0" style="border-collapse:collapse;font-size:14px"><thead><tr>',
    ...heads.map(head),
    '</tr></thead><tbody>',
    ...rows.map(line),
    '</tbody></table>',
  ].join('')
}

/** The same for those who read mails as mere text: a paragraph a row. */
export const textTable = ({ heads, rows }: Given): string =>
  rows
    .map(({ cells: [name = '', ...values] }) =>
      [
        isolated(name),
        ...values.map((value, place) => `  ${heads[place + 1]?.title}: ${isolated(value)}`),
      ].join('\n'),
    )
    .join('\n\n')
