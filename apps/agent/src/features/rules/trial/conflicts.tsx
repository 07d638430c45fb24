import type { RuleTrial } from '@stoa/contract/rules'
import { apart } from '../../../lib/conditions/apart.ts'
import { Sentence } from '../../../lib/conditions/sentence.tsx'
import { useText } from '../../../lib/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import styles from './trial.module.css'

/** Where other rules want something else for the same tickets, and who has the last word. */
export function Conflicts({ conflicts }: Pick<RuleTrial, 'conflicts'>) {
  const t = useText()
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{t('rules:try.conflicts')}</h3>
      {conflicts.length === 0 && <p className={styles.soft}>{t('rules:try.noConflicts')}</p>}
      {conflicts.map(({ rule, over, tickets, wins }) => (
        <Banner key={`${rule.id} ${over}`} tone="warning">
          <Sentence
            text={t(wins === 'this' ? 'rules:try.conflictThis' : 'rules:try.conflictOther', {
              count: tickets,
              rule: apart(rule.name),
              over: t(`rules:try.over.${over}`),
            })}
          />
        </Banner>
      ))}
    </section>
  )
}
