import type { TimeReport } from '@stoa/contract/time-reports'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { KindChart } from '../kinds/kind-chart.tsx'
import { useMoments } from '../kinds/use-moments.ts'
import { periodName } from '../period/stretches.ts'
import { stepOfDays } from './step-of-days.ts'

type Props = {
  report: TimeReport
  chosen: string | undefined
  onChoose: (kind: string) => void
  /** Shows the entries of a stretch of time. */
  onOpen: (key: string) => void
}

/** The sum of all over time. */
export function TimeChart({ report, chosen, onChoose, onOpen }: Props) {
  const t = useText()
  const reader = useReader()
  const { keys, labels, at } = useMoments(report, stepOfDays(report))
  const points = at(report.rows, row => row.key)
  const series = [
    {
      key: 'minutes',
      name: t('kinds:time.spent'),
      look: 0,
      values: points.map(point => point?.minutes ?? 0),
      sum: report.total.minutes,
      before: null,
    },
  ]
  return (
    <KindChart
      title={t('kinds:time.chart')}
      subtitle={periodName(report, reader)}
      unit="minutes"
      usual="bar"
      {...{ labels, series, chosen, onChoose }}
      onOpen={(_, step) => onOpen(keys[step] ?? '')}
    />
  )
}
