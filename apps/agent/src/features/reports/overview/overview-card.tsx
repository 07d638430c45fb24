import type { Unit } from '@stoa/contract/metrics'
import { spokenValue, valueText } from '@stoa/text/value-text'
import { ArrowRight } from 'lucide-react'
import { useLanguage, useText } from '../../../lib/text.ts'
import { hasBehind } from '../behind/has-behind.ts'
import { Opener } from '../behind/opener.tsx'
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
  /** Shows what is behind the number, of a step in time (null: in all); left out: nothing could be shown. */
  onOpen?: ((step: number | null) => void) | undefined
}

/** One number over time, and the way to the report that tells more. */
export function OverviewCard({ title, to, unit, value, labels, series, onOpen }: Props) {
  const t = useText()
  const language = useLanguage()
  const text = valueText(value, unit, language)
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.head}>
        <h2>
          <EntryLink to={to} className={styles.link}>
            {title}
            <ArrowRight className={styles.arrow} aria-hidden="true" />
          </EntryLink>
        </h2>
        <bdi className={styles.value}>
          {onOpen && hasBehind(value, unit) ? (
            <Opener
              label={t('reports:chart.open', { name: title, value: spokenValue(value, unit, language) })}
              onOpen={() => onOpen(null)}
            >
              {text}
            </Opener>
          ) : (
            text
          )}
        </bdi>
      </div>
      <OverTime
        kind="area"
        title={t('reports:chart.shows', { metric: title })}
        {...{ labels, series, unit }}
        before={null}
        onOpen={onOpen && ((_, step) => onOpen(step))}
        pointText={(at, values) => t('reports:chart.point', { at, values })}
      />
      <PointsTable caption={title} {...{ labels, series, unit, language }} />
    </section>
  )
}
