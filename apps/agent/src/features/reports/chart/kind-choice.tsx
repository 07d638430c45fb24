import { useText } from '../../../lib/text.ts'
import { Segments } from '../../../ui/segments.tsx'
import { type ChartKind, chartKinds } from '../report-search.ts'

type Props = { kind: ChartKind; onKind: (kind: ChartKind) => void }

/** How the chart is drawn; the arrow keys go from one kind to the next. */
export function KindChoice({ kind, onKind }: Props) {
  const t = useText()
  return (
    <Segments
      label={t('reports:chart.kind')}
      options={chartKinds.map(each => ({ value: each, label: t(`reports:chart.${each}`) }))}
      value={kind}
      onValueChange={onKind}
    />
  )
}
