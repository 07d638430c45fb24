import type { HeldMail } from '@stoa/contract/spam'
import { shortMoment } from '@stoa/text/format'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { useNow } from '../../lib/use-now.ts'
import { Button } from '../../ui/button.tsx'
import { Item } from '../../ui/items.tsx'
import { say } from '../../ui/toasts.ts'
import styles from './held-item.module.css'
import { wordOfToken } from './word-of-token.ts'

/** One of them, with what made it suspected and what can be said about it. */
export function HeldItem({ mail }: { mail: HeldMail }) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const { id, from, subject, preview, receivedAt, verdict } = mail
  const params = { id }
  const stale = ['quarantine.list'] as const
  const release = useAct('quarantine.release', {
    stale: [...stale, 'tickets.list', 'tickets.counts'],
    onDone: () => say(t('tickets:quarantine.released')),
  })
  const purge = useAct('quarantine.purge', { stale, onDone: () => say(t('tickets:quarantine.purged')) })
  const name = subject || t('tickets:quarantine.noSubject')
  const { header, learnt } = verdict
  return (
    <Item
      name={name}
      facts={
        <>
          <bdi>{from}</bdi>
          <span>{shortMoment(receivedAt, reader, now)}</span>
        </>
      }
      actions={
        <span className={styles.acts}>
          <Button
            busy={release.isPending}
            aria-label={t('tickets:quarantine.releaseNamed', { subject: name })}
            onClick={() => release.mutate({ params })}
          >
            {t('tickets:unmarkSpam')}
          </Button>
          <Button
            look="quiet"
            busy={purge.isPending}
            aria-label={t('tickets:quarantine.purgeNamed', { subject: name })}
            onClick={() => purge.mutate({ params })}
          >
            {t('tickets:quarantine.purge')}
          </Button>
        </span>
      }
    >
      <p className={styles.preview} dir="auto">
        {preview}
      </p>
      {header && (
        <p className={styles.why}>
          {t('tickets:quarantine.byHeader', { name: header.name, score: header.score, limit: header.limit })}
        </p>
      )}
      {learnt && (
        <p className={styles.why}>
          {t('tickets:quarantine.byWords', {
            certainty: learnt.certainty,
            words: learnt.words.map(({ word }) => wordOfToken(word)).join(', '),
          })}
        </p>
      )}
    </Item>
  )
}
