import type { Mailbox, SmtpAccount } from '@stoa/contract/mail'
import { shortMoment } from '@stoa/text/format'
import { Link2 } from 'lucide-react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import styles from './grant-line.module.css'
import { isOAuth, providerNames } from './provider-names.ts'

/** How the connection with the provider stands, and the way to its page. Nothing where a password signs in. */
export function GrantLine({ account }: { account: Mailbox | SmtpAccount }) {
  const t = useText()
  const reader = useReader()
  const { signIn, username, grant, name } = account
  const begin = useAct('mailGrants.begin', { onDone: ({ url }) => location.assign(url) })
  if (!isOAuth(signIn)) return null
  const provider = providerNames[signIn]
  const connect = () => begin.mutate({ body: { provider: signIn, username } })
  if (grant && !grant.problem)
    return (
      <p className={styles.line}>
        <span>
          {t('mail:oauth.connected', {
            provider,
            moment: shortMoment(grant.connectedAt, reader, Date.now()),
          })}
        </span>
        <Button
          size="small"
          look="quiet"
          busy={begin.isPending}
          aria-label={t('mail:oauth.connectAgainNamed', { name })}
          onClick={connect}
        >
          {t('mail:oauth.connectAgain')}
        </Button>
      </p>
    )
  const words = grant
    ? t(grant.isRefused ? 'mail:oauth.refused' : 'mail:oauth.failing', { provider })
    : t('mail:oauth.notConnected')
  return (
    <Banner
      tone={grant?.isRefused ? 'danger' : 'warning'}
      action={
        <Button size="small" icon={<Link2 />} busy={begin.isPending} onClick={connect}>
          {grant ? t('mail:oauth.connectAgain') : t('mail:oauth.connect', { provider })}
        </Button>
      }
    >
      {words}
      {grant?.problem && (
        <pre className={styles.problem} dir="auto">
          {grant.problem}
        </pre>
      )}
    </Banner>
  )
}
