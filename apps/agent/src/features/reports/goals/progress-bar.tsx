import type { Goal } from '@stoa/contract/goals'
import { useText } from '../../../lib/text.ts'
import { useGoalWords } from './goal-words.ts'
import styles from './goals.module.css'

const full = 100

/** How far a goal is, beside the mark of its target. A value beyond the target moves the mark back. */
export function ProgressBar({ goal }: { goal: Goal }) {
  const t = useText()
  const words = useGoalWords()
  const { target, progress } = goal
  const value = progress.value ?? 0
  const most = Math.max(target, value) * 1.05 || 1
  const share = (of: number) => `${Math.min(full, (of / most) * full)}%`
  const spoken = { value: words.value(goal, progress.value), target: words.value(goal, target) }
  return (
    <div className={styles.bar} role="img" aria-label={t('goals:bar', spoken)} data-state={progress.state}>
      <span className={styles.done} style={{ inlineSize: share(value) }} />
      <span className={styles.mark} style={{ insetInlineStart: share(target) }} />
    </div>
  )
}
