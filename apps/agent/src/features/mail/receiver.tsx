import { useSuspenseQuery } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'
import { usePermission } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Section } from '../../ui/section.tsx'
import { Switch } from '../../ui/switch.tsx'
import { say } from '../../ui/toasts.ts'
import styles from './receiver.module.css'
import { ReceiverAuthserv } from './receiver-authserv.tsx'

/** How to let mail come to Stoa itself, where no mailbox is to be read. */
export function Receiver() {
  const t = useText()
  const { port, largestMb, certificate, recipients, authserv } = useSuspenseQuery(
    query('mailReceiver.get'),
  ).data
  const mayChange = usePermission('mail-account.change')
  const change = useAct('mailReceiver.change', { stale: ['mailReceiver.get'], onDone: () => say(t('saved')) })
  const facts = [
    [t('mail:receiver.server'), window.location.hostname, null],
    [t('mail:receiver.port'), String(port), null],
    [t('mail:receiver.encryption'), 'STARTTLS', t(`mail:receiver.certificates.${certificate}`)],
    [t('mail:receiver.largest'), t('mail:receiver.megabytes', { count: largestMb }), null],
  ] as const
  return (
    <Section title={t('mail:receiver.title')} text={t('mail:receiver.text')}>
      <div className={styles.card}>
        <dl className={styles.facts}>
          {facts.map(([name, value, hint]) => (
            <div key={name} className={styles.fact}>
              <dt className={styles.name}>{name}</dt>
              <dd>
                <bdi className={styles.value}>{value}</bdi>
                {hint && <span className={styles.hint}>{hint}</span>}
              </dd>
            </div>
          ))}
        </dl>
        <ol className={styles.steps}>
          <li>{t('mail:receiver.step1')}</li>
          <li>{t('mail:receiver.step2')}</li>
          <li>{t('mail:receiver.step3')}</li>
        </ol>
        <Switch
          label={t('mail:receiver.onlyKnown')}
          hint={t('mail:receiver.onlyKnownHint')}
          checked={recipients === 'known'}
          disabled={!mayChange}
          onCheckedChange={known => change.mutate({ body: { recipients: known ? 'known' : 'any' } })}
        />
        <ReceiverAuthserv authserv={authserv} disabled={!mayChange} />
        <p className={styles.hint}>{t('mail:receiver.safety')}</p>
      </div>
    </Section>
  )
}
