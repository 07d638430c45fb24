import type { RuleRun } from '@stoa/contract/rules'
import { fullMoment } from '@stoa/text/format'
import { Ban } from 'lucide-react'
import { useReader } from '../session.ts'
import { useText } from '../text.ts'
import { becauseWord } from './because-word.ts'
import { Did } from './did.tsx'
import styles from './run-explanation.module.css'
import { Seen } from './seen.tsx'

/** One run of a rule as it was decided: when and because of what, what held and what it saw, what it did or why not. */
export function RunExplanation({ run }: { run: RuleRun }) {
  const t = useText()
  const reader = useReader()
  return (
    <div className={styles.run}>
      <p>
        {t('explained:ran', {
          moment: fullMoment(run.at, reader),
          because: becauseWord(run.because, t),
        })}
      </p>
      <Seen run={run} />
      {run.stopped && (
        <p className={styles.stopped}>
          <Ban aria-hidden="true" />
          <span>{t(`explained:stopped.${run.stopped}`)}</span>
        </p>
      )}
      {run.did.length > 0 && <Did outcomes={run.did} label={t('explained:did')} />}
      {run.outcome === 'failed' && run.did.length === 0 && (
        <p className={styles.stopped}>
          <Ban aria-hidden="true" />
          <span>{t('explained:undecided')}</span>
        </p>
      )}
    </div>
  )
}
