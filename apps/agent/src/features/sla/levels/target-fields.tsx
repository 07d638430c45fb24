import { useId } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import control from '../../../ui/control.module.css'
import { durationProblem } from './duration-problem.ts'
import styles from './target-fields.module.css'
import { cellKey, columns, slaMetrics } from './target-grid.ts'
import type { Typed } from './typed-targets.ts'

type Props = { typed: Typed; onChange: (typed: Typed) => void; problem: string | null }

/** A field for each measure and priority. */
export function TargetFields({ typed, onChange, problem }: Props) {
  const t = useText()
  const { language } = useReader()
  const id = useId()
  return (
    <fieldset className={styles.set} aria-describedby={`${id}-hint`}>
      <legend className={styles.legend}>{t('sla:levels.targets')}</legend>
      <p id={`${id}-hint`} className={styles.hint}>
        {t('sla:levels.targetsHint')}
      </p>
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('sla:levels.metric')}</th>
              {columns.map(priority => (
                <th key={priority} scope="col">
                  {priority ? t(`tickets:priorities.${priority}`) : t('sla:levels.any')}
                </th>
              ))}
            </tr>
          </thead>
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
                    <td
                      key={key}
                      data-title={priority ? t(`tickets:priorities.${priority}`) : t('sla:levels.any')}
                    >
                      <input
                        className={control.control}
                        aria-label={name}
                        aria-invalid={wrong || undefined}
                        aria-describedby={wrong ? `${id}-problem` : undefined}
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
      </div>
      {problem && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
