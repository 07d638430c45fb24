import type { Rule } from '@stoa/contract/rules'
import { briefMoment } from '@stoa/text/format'
import { Link } from '@tanstack/react-router'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { paths } from '../../../paths.ts'
import styles from './rule-list.module.css'

/** How often it acted, failed and was stopped; the way to each of these times. */
export function RuleFacts({ rule: { id, counts, lastAt, stopsOthers } }: { rule: Rule }) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const { done, failed, stopped } = counts
  return (
    <p className={styles.facts}>
      {lastAt === null ? (
        <span>{t('rules:neverRan')}</span>
      ) : (
        <>
          <Link to={paths.rule} params={{ id }} search={{ part: 'runs' }}>
            {t('rules:ran', { count: done })}
          </Link>
          {failed > 0 && <span className={styles.failed}>{t('rules:failed', { count: failed })}</span>}
          {stopped > 0 && <span className={styles.stopped}>{t('rules:stopped', { count: stopped })}</span>}
          <span>{t('rules:lastAt', { when: briefMoment(lastAt, reader, now) })}</span>
        </>
      )}
      {stopsOthers && <span>{t('rules:stopsOthersShort')}</span>}
    </p>
  )
}
