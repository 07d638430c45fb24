import { useId } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import control from '../../../ui/control.module.css'
import { FieldSet } from '../../../ui/field-set.tsx'
import { columnName } from './column-name.ts'
import { durationProblem } from './duration-problem.ts'
import styles from './target-fields.module.css'
import { cellKey, columns, slaMetrics } from './target-grid.ts'
import { TargetHead } from './target-head.tsx'
import type { Typed } from './typed-targets.ts'

type Props = { typed: Typed; onChange: (typed: Typed) => void; problem: string | null }

/** A field for each measure and priority. */
export function TargetFields({ typed, onChange, problem }: Props) {
  const t = useText()
  const { language } = useReader()
  const errorId = useId()
  return (
    <FieldSet
      label={t('sla:levels.targets')}
      hint={t('sla:levels.targetsHint')}
      error={problem}
      errorId={errorId}
    >
      <table className={styles.table}>
        <TargetHead columns={columns} />
        <tbody>
          {slaMetrics.map(metric => (
            <tr key={metric}>
              <th scope="row" title={t(`sla:metricHints.${metric}`)}>
                {t(`timeline:metric.${metric}`)}
              </th>
              {columns.map(priority => {
                const key = cellKey(metric, priority)
                const wrong = problem !== null && durationProblem(typed[key] ?? '', language, t) !== null
                const name = priority
                  ? t('sla:levels.targetOf', {
                      metric: t(`timeline:metric.${metric}`),
                      priority: t(`tickets:priorities.${priority}`),
                    })
                  : t('sla:levels.targetOfAny', { metric: t(`timeline:metric.${metric}`) })
                return (
                  <td key={key} data-title={columnName(priority, t)}>
                    <input
                      className={control.control}
                      aria-label={name}
                      aria-invalid={wrong || undefined}
                      aria-describedby={wrong ? errorId : undefined}
                      autoComplete="off"
                      value={typed[key] ?? ''}
                      onChange={event => onChange({ ...typed, [key]: event.target.value })}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </FieldSet>
  )
}
