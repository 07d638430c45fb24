import type { Report, Stretch } from '@stoa/contract/reports'
import type { Channel } from '@stoa/contract/ticket-shapes'
import type { Reader } from '@stoa/text/format'
import { isStretch, periodName, periodOfStretch, stretchName } from '../period/stretches.ts'
import type { ReportQuery } from '../use-report.ts'
import type { Behind } from './behind-dialog.tsx'

/** A stretch of time that a point of a chart stands for. */
export type Moment = { key: string; stretch: Stretch }
type Asked = Pick<ReportQuery, 'by'> & { filter: Partial<ReportQuery['filter']> }

/** Of which tickets a number in a row is made; null: in the row of totals. `point`: at a moment of the chart. */
export function behindRow(
  { by, filter }: Asked,
  report: Pick<Report, 'from' | 'to' | 'zone'>,
  key: string | null,
  reader: Reader,
  point: Moment | null = null,
): Pick<Behind, 'filter' | 'when'> {
  const moment = point ?? (key !== null && isStretch(by) ? { key, stretch: by } : null)
  const hour = moment?.stretch === 'hour' ? moment.key : undefined
  const { from, to } = moment ? periodOfStretch(moment.key, moment.stretch, report, report.zone) : report
  return {
    filter: { ...filter, ...(key !== null && ofRow(by, key)), from, to, hour },
    when:
      point?.stretch === 'hour' ? stretchName(point.key, 'hour', reader) : periodName({ from, to }, reader),
  }
}

/** A row is within the filters: what it is about takes their place. */
function ofRow(by: ReportQuery['by'], key: string): Partial<ReportQuery['filter']> {
  switch (by) {
    case 'department':
      return { departments: [Number(key)] }
    case 'agent':
      return { agents: [Number(key)] }
    case 'channel':
      return { channels: [key as Channel] }
    case 'tag':
      return { tag: key }
    case 'company':
      return { company: Number(key) }
    default:
      return {}
  }
}
