import type { Report } from '@stoa/contract/reports'
import type { Channel } from '@stoa/contract/ticket-shapes'
import type { Reader } from '@stoa/text/format'
import { isStretch, periodName, periodOfStretch } from '../period/stretches.ts'
import type { ReportQuery } from '../use-report.ts'
import type { Behind } from './behind-dialog.tsx'

/** Of which tickets a number in a row is made; null: in the row of totals. */
export function behindRow(
  { by, filter }: Pick<ReportQuery, 'by' | 'filter'>,
  report: Pick<Report, 'from' | 'to' | 'zone'>,
  key: string | null,
  reader: Reader,
): Pick<Behind, 'filter' | 'when'> {
  const stretch = key !== null && isStretch(by) ? by : null
  const hour = stretch === 'hour' && key !== null ? key : undefined
  const { from, to } = stretch && key !== null ? periodOfStretch(key, stretch, report, report.zone) : report
  return {
    filter: { ...filter, ...(key !== null && ofRow(by, key)), from, to, hour },
    when: periodName({ from, to }, reader),
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
