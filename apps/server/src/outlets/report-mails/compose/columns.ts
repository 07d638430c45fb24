import { type MetricName, metricNames } from '@stoa/contract/metrics'
import type { CountedScreen } from '@stoa/contract/saved-reports'

/** What a mail shows where nobody chose: all of it stands in the file. */
const usual: readonly MetricName[] = [
  'created-tickets',
  'incoming-messages',
  'answers',
  'resolved-tickets',
  'new-answer-time',
  'first-resolve-time',
  'positive-share',
]
/** More do not fit into a mail. */
const most = 10

/** The columns of the table in a mail: those that were chosen, else the usual ones, that of the chart first. */
export const columnsOf = ({ columns, metric }: CountedScreen): MetricName[] => {
  if (columns && columns.length > 0) return columns.slice(0, most)
  const charted = metricNames.find(name => name === metric)
  return [...new Set([...(charted ? [charted] : []), ...usual])].slice(0, most)
}
