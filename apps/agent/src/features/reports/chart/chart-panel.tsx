import { type MetricName, metrics, type Unit } from '@stoa/contract/metrics'
import { useRef, useState } from 'react'
import { useLanguage, useText } from '../../../lib/text.ts'
import { Select } from '../../../ui/select.tsx'
import type { ChartKind } from '../report-search.ts'
import styles from './chart.module.css'
import { Drawing, type Drawn } from './drawing.tsx'
import { entriesOf, pieEntries, type Switches } from './entries.ts'
import { KindChoice } from './kind-choice.tsx'
import { Legend } from './legend.tsx'
import { SaveChart } from './save-chart.tsx'
import { addsUp, mostLooks, slicesOf } from './series.ts'

export const unitOf = (name: MetricName): Unit =>
  metrics.find(metric => metric.name === name)?.unit ?? 'count'

type Props = Omit<Drawn, 'unit'> & {
  onKind: (kind: ChartKind) => void
  /** What there is to choose from. */
  offered: readonly MetricName[]
  metric: MetricName
  onMetric: (metric: MetricName) => void
  /** The period, in words. */
  subtitle: string
  fileName: string
}

/** One number of the report, drawn. */
export function ChartPanel({ kind, onKind, offered, metric, onMetric, subtitle, fileName, ...given }: Props) {
  const t = useText()
  const language = useLanguage()
  const [switched, setSwitched] = useState<Switches>(new Map())
  const panel = useRef<HTMLElement>(null)
  const { rows, time } = given

  const unit = unitOf(metric)
  // Parts of a mean do not make a mean: where there is no sum, there is no pie of it.
  const noPie = kind === 'pie' && !addsUp(unit)
  const drawn = noPie ? 'bar' : kind
  const inTime = drawn !== 'pie' && time ? [time.all, ...(time.before ? [time.before] : [])] : null
  const slices = slicesOf(
    rows.filter(({ key }) => switched.get(key) !== false),
    t('reports:chart.others'),
  )
  const entries =
    drawn === 'pie'
      ? pieEntries(rows, slices, switched, unit, language)
      : entriesOf(inTime ?? rows, time?.before ?? null, switched, unit, language)
  const nothing = rows.every(({ sum }) => sum === null || (sum === 0 && drawn === 'pie'))
  const name = t(`metrics:${metric}.name`)
  return (
    <section ref={panel} className={styles.panel} aria-label={t('reports:chart.label')}>
      <div className={styles.head}>
        <div className={styles.metric}>
          <Select
            label={t('reports:chart.metric')}
            options={offered.map(each => ({ value: each, label: t(`metrics:${each}.name`) }))}
            value={metric}
            onValueChange={onMetric}
          />
        </div>
        <div className={styles.tools}>
          <KindChoice kind={kind} onKind={onKind} />
          <SaveChart within={panel} title={name} {...{ subtitle, fileName, entries }} />
        </div>
      </div>
      <p className={styles.meaning}>{t(`metrics:${metric}.meaning`)}</p>
      {given.goal && (inTime || drawn !== 'bar') && drawn !== 'pie' && (
        <p className={styles.goalNote}>{given.goal.name}</p>
      )}
      {(drawn === 'area' || drawn === 'line') && !time && given.comparing && (
        <p className={styles.note}>{t('reports:chart.dashed')}</p>
      )}
      {noPie && <p className={styles.note}>{t('reports:chart.noPie')}</p>}
      {nothing && <p className={styles.note}>{t('reports:chart.nothing')}</p>}
      {!nothing && (
        <div className={styles.drawing} data-round={drawn === 'pie'}>
          <Drawing
            {...given}
            {...{ unit, switched, slices }}
            kind={drawn}
            title={t('reports:chart.shows', { metric: name })}
          />
          <div className={styles.legendPart}>
            {!inTime && drawn !== 'pie' && rows.length > mostLooks && (
              <p className={styles.note}>{t('reports:chart.largest', { shown: mostLooks })}</p>
            )}
            <Legend
              label={t('reports:chart.legend')}
              entries={entries}
              onSwitch={(key, on) => setSwitched(new Map(switched).set(key, on))}
            />
          </div>
        </div>
      )}
    </section>
  )
}
