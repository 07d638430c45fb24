import type { Goal } from '@stoa/contract/goals'
import { unitOf } from '@stoa/contract/metrics-within'
import { percent } from '@stoa/text/format'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { addsUp } from '../chart/series.ts'
import { useGoalWords } from './goal-words.ts'
import styles from './goals.module.css'
import { ProgressBar } from './progress-bar.tsx'
import { StateBadge } from './state-badge.tsx'

/** How far it is, how much time has passed, and where it ends. */
export function GoalFacts({ goal }: { goal: Goal }) {
  const t = useText()
  const words = useGoalWords()
  const { language, timeZone } = useReader()
  const { value, elapsed, basis, forecast, state } = goal.progress
  const adds = addsUp(unitOf(goal.metric))
  const share = percent(elapsed, language)
  return (
    <dl className={styles.facts}>
      <div className={styles.fact}>
        <dt>{t('goals:value')}</dt>
        <dd className={styles.large}>
          {t('goals:progress', { value: words.value(goal, value), target: words.value(goal, goal.target) })}
        </dd>
        <dd>
          <ProgressBar goal={goal} />
        </dd>
      </div>
      <div className={styles.fact}>
        <dt>{t('goals:forecast')}</dt>
        <dd className={styles.large}>{words.value(goal, forecast)}</dd>
        {forecast !== null && (
          <dd className={styles.soft}>
            {t(adds ? 'goals:forecastAdds' : 'goals:forecastStays', { value: words.value(goal, forecast) })}
          </dd>
        )}
      </div>
      <div className={styles.fact}>
        <dt>{t('goals:state')}</dt>
        <dd>
          <StateBadge state={state} />
        </dd>
        <dd className={styles.soft}>{t(`goals:elapsed.${basis}`, { share })}</dd>
        {goal.zone !== timeZone && (
          <dd className={styles.soft}>{t('goals:zone', { zone: `\u2068${goal.zone}\u2069` })}</dd>
        )}
      </div>
    </dl>
  )
}
