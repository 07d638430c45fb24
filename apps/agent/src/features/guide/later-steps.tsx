import type { GuideStep } from '@stoa/contract/guide'
import { useText } from '../../lib/text.ts'
import styles from './later-steps.module.css'

/** Steps of parts of Stoa that are not there yet: nothing to do, so nothing that calls. */
export function LaterSteps({ steps }: { steps: readonly GuideStep[] }) {
  const t = useText()
  if (steps.length === 0) return null
  return (
    <section className={styles.later} aria-labelledby="later-steps">
      <h2 id="later-steps" className={styles.title}>
        {t('guide:later')}
      </h2>
      <p>{t('guide:laterText')}</p>
      <ul className={styles.steps}>
        {steps.map(key => (
          <li key={key} className={styles.step}>
            {t(`guide:steps.${key}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
