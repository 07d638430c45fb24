import type { Unit } from '@stoa/contract/metrics'
import { valueText } from '@stoa/text/value-text'
import { ArrowRight } from 'lucide-react'
import { useLanguage, useText } from '../../../lib/text.ts'
import type { Label } from '../chart/axes.tsx'
import { OverTime } from '../chart/over-time.tsx'
import { PointsTable } from '../chart/points-table.tsx'
import type { Series } from '../chart/series.ts'
import { EntryLink, type Goal } from '../kinds/entry-link.tsx'
import styles from './overview.module.css'

type Props = {
  title: string
  to: Goal
  unit: Unit
  /** What it came to in all. */
  value: number | null
  labels: readonly Label[]
  series: readonly Series[]
}

/** One number over time, and the way to the report that tells more. */
export function OverviewCard({ title, to, unit, value, labels, series }: Props) {
  const t = useText()
  const language = useLanguage()
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.head}>
        <h2>
          <EntryLink to={to} className={styles.link}>
            {title}
            <ArrowRight className={styles.arrow} aria-hidden="true" />
          </EntryLink>
        </h2>
        <bdi className={styles.value}>{valueText(value, unit, language)}</bdi>
      </div>
      <OverTime
        kind="area"
        title={t('reports:chart.shows', { metric: title })}
        {...{ labels, series, unit }}
        before={null}
        pointText={(at, values) => t('reports:chart.point', { at, values })}
      />
      <PointsTable caption={title} {...{ labels, series, unit, language }} />
    </section>
  )
}
