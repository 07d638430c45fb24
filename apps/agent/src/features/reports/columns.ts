import { agentColumns, departmentColumns, furtherColumns, type MetricName } from '@stoa/contract/metrics'
import type { ReportSearch } from './report-search.ts'

const usual = ({ by }: Pick<ReportSearch, 'by'>): readonly MetricName[] =>
  by === 'agent' ? [...departmentColumns, ...agentColumns] : departmentColumns

/** What there is to choose from: the usual ones in their order, of agents also how long they were online, and further ones. */
export const offeredBy = (search: Pick<ReportSearch, 'by'>): readonly MetricName[] => [
  ...usual(search),
  ...furtherColumns,
]

/** Those that were chosen; the usual ones where none was. */
export const columnsOf = ({ columns, by }: ReportSearch): readonly MetricName[] => {
  const chosen = offeredBy({ by }).filter(column => columns?.includes(column))
  return chosen.length > 0 ? chosen : usual({ by })
}

/** What the chart shows. */
export const chartedOf = ({ metric, by }: ReportSearch): MetricName =>
  offeredBy({ by }).find(column => column === metric) ?? 'answers'
