import type { SlaLevel, SlaMetric } from '@stoa/contract/sla'
import type { Priority } from '@stoa/contract/ticket-shapes'
import { durationText } from '../../../lib/duration.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { secondsIn, usedGrid } from './target-grid.ts'
import { TargetHead } from './target-head.tsx'
import styles from './target-table.module.css'

/** What is promised, and nothing that is not. */
export function TargetTable({ level: { name, targets } }: { level: SlaLevel }) {
  const t = useText()
  const { language } = useReader()
  const { metrics, columns } = usedGrid(targets)
  if (metrics.length === 0) return <p className={styles.none}>{t('sla:levels.noTargets')}</p>
  const cell = (metric: SlaMetric, priority: Priority | null) => {
    const own = secondsIn(targets, metric, priority)
    const seconds = own ?? secondsIn(targets, metric, null)
    if (seconds === null)
      return (
        <>
          <span aria-hidden="true">{t('sla:levels.none')}</span>
          <VisuallyHidden>{t('sla:levels.noneSpoken')}</VisuallyHidden>
        </>
      )
    return (
      <span className={own === null ? styles.inherited : undefined}>{durationText(seconds, language)}</span>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className={styles.frame} aria-label={name} tabIndex={0}>
      <table className={styles.table}>
        <TargetHead columns={columns} />
        <tbody>
          {metrics.map(metric => (
            <tr key={metric}>
              <th scope="row">{t(`timeline:metric.${metric}`)}</th>
              {columns.map(priority => (
                <td key={priority}>{cell(metric, priority)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
