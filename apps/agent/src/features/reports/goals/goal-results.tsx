import type { GoalResult } from '@stoa/contract/goals'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Table } from '../../../ui/table.tsx'
import { periodName } from '../period/stretches.ts'
import { useGoalWords } from './goal-words.ts'
import styles from './goals.module.css'
import { StateBadge } from './state-badge.tsx'

/** What became of past periods, as it was written down when each was over. */
export function GoalResults({ results }: { results: readonly GoalResult[] }) {
  const t = useText()
  const reader = useReader()
  const words = useGoalWords()
  const stateOf = ({ met }: GoalResult) => (met === null ? 'nothing' : met ? 'met' : 'missed')
  if (results.length === 0) return <p className={styles.soft}>{t('goals:results.none')}</p>
  return (
    <Table
      label={t('goals:results.title')}
      rows={results}
      rowKey={({ from, to }) => `${from} ${to}`}
      columns={[
        {
          key: 'period',
          title: t('goals:results.period'),
          cell: result => periodName(result, reader),
        },
        {
          key: 'outcome',
          title: t('goals:results.outcome'),
          cell: result => <StateBadge state={stateOf(result)} />,
        },
        {
          key: 'value',
          title: t('goals:results.value'),
          align: 'end',
          cell: result => (
            <>
              {words.value(result, result.value)}
              {result.today !== result.value && (
                <small className={styles.corrected}>
                  {t('goals:results.corrected', { value: words.value(result, result.today) })}
                </small>
              )}
            </>
          ),
        },
        {
          key: 'target',
          title: t('goals:results.target'),
          align: 'end',
          cell: result => words.sentence(result),
        },
      ]}
    />
  )
}
