import type { Rule } from '@stoa/contract/rules'
import { actionProblemWord } from '../../../lib/actions/places.ts'
import { problemWord } from '../../../lib/conditions/problem-word.ts'
import { useText } from '../../../lib/text.ts'
import styles from './rule-list.module.css'

/** Why a rule does not run. */
export function BrokenList({ rule: { broken, actions } }: { rule: Pick<Rule, 'broken' | 'actions'> }) {
  const t = useText()
  if (broken.length === 0) return null
  return (
    <ul className={styles.broken}>
      {broken.map(({ place, group, index, problem }) => {
        const kind = place === 'actions' ? actions[index]?.kind : undefined
        return (
          <li key={`${place} ${group} ${index} ${problem}`}>
            {kind
              ? t('rules:brokenAction', {
                  action: t(`actions:kinds.${kind}`),
                  problem: actionProblemWord(problem, t),
                })
              : t('rules:brokenCondition', { problem: problemWord(problem, t) })}
          </li>
        )
      })}
      <li>{t('rules:brokenText')}</li>
    </ul>
  )
}
