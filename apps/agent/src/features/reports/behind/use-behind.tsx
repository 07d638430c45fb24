import type { MetricName } from '@stoa/contract/metrics'
import type { Breakdown, Report } from '@stoa/contract/reports'
import { type ReactNode, useState } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import type { ReportQuery } from '../use-report.ts'
import { type Behind, BehindDialog } from './behind-dialog.tsx'
import { behindRow, type Moment } from './behind-row.ts'

type Asked = { by: Breakdown; filter: Partial<ReportQuery['filter']>; mine?: boolean }
/** row null: of all rows together; moment: of which stretch of time, where that is not all of them. */
type Open = (metric: MetricName, row: { key: string; called: string } | null, moment?: Moment | null) => void

/** Shows what numbers of a report are made of: `open` when one is pressed, `dialog` in the page. */
export function useBehind(
  { by, filter, mine = false }: Asked,
  report: Pick<Report, 'from' | 'to' | 'zone'>,
): { open: Open; dialog: ReactNode } {
  const t = useText()
  const reader = useReader()
  const [behind, setBehind] = useState<Behind | null>(null)
  const open: Open = (metric, row, moment = null) =>
    setBehind({
      ...{ metric, mine },
      title: t('reports:behind.title', {
        metric: t(`metrics:${metric}.name`),
        row: row?.called ?? t('reports:total'),
      }),
      ...behindRow({ by, filter }, report, row?.key ?? null, reader, moment),
    })
  return { open, dialog: behind && <BehindDialog behind={behind} onClose={() => setBehind(null)} /> }
}
