import type { RuleTrial } from '@stoa/contract/rules'
import { actionSentence } from '../../../lib/actions/action-sentence.ts'
import { Sentence } from '../../../lib/conditions/sentence.tsx'
import { useNames } from '../../../lib/conditions/use-names.ts'
import { useText } from '../../../lib/text.ts'
import styles from './trial.module.css'

/** What each action would have changed, and where it was so already. */
export function Effects({ effects }: Pick<RuleTrial, 'effects'>) {
  const t = useText()
  const names = useNames()
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{t('rules:try.effects')}</h3>
      <ul className={styles.lines}>
        {effects.map(({ action, would, nothing }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the answer never changes
          <li key={at} className={styles.line}>
            <span>
              <Sentence text={actionSentence(action, names, t)} />
            </span>
            <span className={styles.counts}>
              <span>{t('rules:try.would', { count: would })}</span>
              {nothing > 0 && <span>{t('rules:try.was', { count: nothing })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
