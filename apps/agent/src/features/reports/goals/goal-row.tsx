import type { Goal } from '@stoa/contract/goals'
import { Link } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import icon from '../../../ui/icon-button.module.css'
import { Item } from '../../../ui/items.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { periodName } from '../period/stretches.ts'
import { DeleteGoal } from './delete-goal.tsx'
import { useGoalWords } from './goal-words.ts'
import styles from './goals.module.css'
import { ProgressBar } from './progress-bar.tsx'
import { StateBadge } from './state-badge.tsx'

/** A goal in the list: what is wanted, how far it is, and where it ends. */
export function GoalRow({ goal }: { goal: Goal }) {
  const t = useText()
  const words = useGoalWords()
  const reader = useReader()
  const { id, name, progress, can } = goal
  const change = t('goals:change', { name })
  return (
    <Item
      name={
        <Link to={paths.goal} params={{ id }}>
          {name}
        </Link>
      }
      facts={
        <>
          <span>{words.who(goal)}</span>
          <span>{words.sentence(goal)}</span>
          <span>{periodName(progress, reader)}</span>
        </>
      }
      actions={
        can.change && (
          <>
            <Tooltip text={change}>
              <Link to={paths.changeGoal} params={{ id }} aria-label={change} className={icon.button}>
                <Pencil />
              </Link>
            </Tooltip>
            <DeleteGoal goal={goal} />
          </>
        )
      }
    >
      <div className={styles.progress}>
        <p className={styles.numbers}>
          <StateBadge state={progress.state} />
          <span className={styles.value}>
            {t('goals:progress', {
              value: words.value(goal, progress.value),
              target: words.value(goal, goal.target),
            })}
          </span>
          <Forecast goal={goal} />
        </p>
        <ProgressBar goal={goal} />
      </div>
    </Item>
  )
}

/** Where it ends; nothing where that is known already or cannot be said. */
function Forecast({ goal }: { goal: Goal }) {
  const t = useText()
  const words = useGoalWords()
  const { forecast, state } = goal.progress
  if (forecast === null || !['on-track', 'behind'].includes(state)) return null
  return (
    <span className={styles.soft}>
      {t('goals:forecast')}: {words.value(goal, forecast)}
    </span>
  )
}
