import type { ActionOutcome } from '@stoa/contract/actions'
import { Check, CircleX, Equal } from 'lucide-react'
import { actionSentence } from '../actions/action-sentence.ts'
import { Sentence } from '../conditions/sentence.tsx'
import { useNames } from '../conditions/use-names.ts'
import { useText } from '../text.ts'
import { reasonWord } from './reason-word.ts'
import styles from './run-explanation.module.css'

const icons = {
  done: <Check aria-hidden="true" />,
  nothing: <Equal aria-hidden="true" />,
  failed: <CircleX aria-hidden="true" />,
}

type Props = { outcomes: readonly ActionOutcome[]; label: string }

/** Each action with what came of it: done, so already, or failed and why. */
export function Did({ outcomes, label }: Props) {
  const t = useText()
  const names = useNames()
  return (
    <div className={styles.part}>
      <p className={styles.label}>{label}</p>
      <ul className={styles.list}>
        {outcomes.map(({ action, outcome, reason }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was done never changes
          <li key={at} className={`${styles.line} ${styles[outcome] ?? ''}`}>
            {icons[outcome]}
            <span>
              <Sentence text={actionSentence(action, names, t)} />
            </span>
            {outcome !== 'done' && (
              <span className={styles.reason}>
                {outcome === 'nothing' ? t('explained:soAlready') : reasonWord(reason, t)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
