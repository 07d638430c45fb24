import type { Unit } from '@stoa/contract/metrics'
import { useRef, useState } from 'react'
import { useLanguage, useText } from '../../../lib/text.ts'
import { Segments } from '../../../ui/segments.tsx'
import type { Label } from '../chart/axes.tsx'
import styles from '../chart/chart.module.css'
import { entriesOf, type Switches } from '../chart/entries.ts'
import { Legend } from '../chart/legend.tsx'
import { OverTime } from '../chart/over-time.tsx'
import { SaveChart } from '../chart/save-chart.tsx'
import { isShown, type Series } from '../chart/series.ts'

const kinds = ['area', 'line', 'bar'] as const
type Kind = (typeof kinds)[number]

type Props = {
  title: string
  /** The period, in words. */
  subtitle: string
  labels: readonly Label[]
  series: readonly Series[]
  unit: Unit
  usual: Kind
  chosen: string | undefined
  onChoose: (kind: Kind) => void
  /** Shows what is behind a value of a series, at a step. */
  onOpen?: ((series: string, step: number) => void) | undefined
}

/** Some numbers over time; the table of the page has them too. */
export function KindChart({ title, subtitle, labels, series, unit, usual, chosen, onChoose, onOpen }: Props) {
  const t = useText()
  const language = useLanguage()
  const panel = useRef<HTMLElement>(null)
  const [switched, setSwitched] = useState<Switches>(new Map())
  const kind = kinds.find(each => each === chosen) ?? usual
  const entries = entriesOf(series, null, switched, unit, language)
  return (
    <section ref={panel} className={styles.panel} aria-label={t('reports:chart.label')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <div className={styles.tools}>
          <Segments
            label={t('reports:chart.kind')}
            options={kinds.map(each => ({ value: each, label: t(`reports:chart.${each}`) }))}
            value={kind}
            onValueChange={onChoose}
          />
          <SaveChart within={panel} fileName={`${title} ${subtitle}`} {...{ title, subtitle, entries }} />
        </div>
      </div>
      <div className={styles.drawing}>
        <OverTime
          {...{ kind, labels, unit, onOpen }}
          title={t('reports:chart.shows', { metric: title })}
          series={series.filter((each, rank) => isShown(each, rank, switched))}
          before={null}
          pointText={(at, values) => t('reports:chart.point', { at, values })}
        />
        <Legend
          label={t('reports:chart.legend')}
          entries={entries}
          onSwitch={(key, on) => setSwitched(new Map(switched).set(key, on))}
        />
      </div>
    </section>
  )
}
