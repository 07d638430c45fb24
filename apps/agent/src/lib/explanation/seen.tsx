import type { RuleRun } from '@stoa/contract/rules'
import { Check } from 'lucide-react'
import { conditionSentence } from '../conditions/condition-sentence.ts'
import { sawWords } from '../conditions/saw-words.ts'
import { Sentence } from '../conditions/sentence.tsx'
import { useNames } from '../conditions/use-names.ts'
import { useText } from '../text.ts'
import styles from './run-explanation.module.css'

/** Which group of conditions held, and for each condition the value that it looked at. */
export function Seen({ run: { group, seen } }: { run: Pick<RuleRun, 'group' | 'seen'> }) {
  const t = useText()
  const names = useNames()
  if (group === null || seen.length === 0) return <p>{t('explained:always')}</p>
  return (
    <div className={styles.part}>
      <p className={styles.label}>{t('explained:held', { number: group + 1 })}</p>
      <ul className={styles.list}>
        {seen.map(({ saw, ...condition }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was seen never changes
          <li key={at} className={styles.line}>
            <Check aria-hidden="true" />
            <span>
              <Sentence text={conditionSentence(condition, names, t)} />
            </span>
            <span className={styles.saw}>
              <Sentence text={t('explained:saw', { value: sawWords(condition, saw, names, t) })} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
