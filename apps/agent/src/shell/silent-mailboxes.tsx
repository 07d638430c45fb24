import { shortMoment } from '@stoa/text/format'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { query } from '../lib/query.ts'
import { usePermission, useReader } from '../lib/session.ts'
import { useText } from '../lib/text.ts'
import { paths } from '../paths.ts'
import { Banner } from '../ui/banner.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import styles from './silent-mailboxes.module.css'

/** Tells those who could mend it, on every page, that customers' mail is not read, or answers do not leave. Realtime brings it and takes it away. */
export function SilentMailboxes() {
  const t = useText()
  const reader = useReader()
  const mends = usePermission('mail-account.change')
  const mailboxes = useQuery({ ...query('mailboxes.list'), enabled: mends, staleTime: 60_000 }).data?.items
  const silent = mailboxes?.filter(({ health }) => health.warnedAt !== null) ?? []
  const accounts = useQuery({ ...query('smtpAccounts.list'), enabled: mends, staleTime: 60_000 }).data?.items
  const refused = accounts?.filter(({ grant }) => grant?.isRefused) ?? []
  if (silent.length + refused.length === 0) return null
  return (
    <div className={styles.notices}>
      {silent.map(({ id, name, health: { lookedAt } }) => (
        <Banner
          key={id}
          tone="danger"
          action={
            <LinkButton size="small" render={<Link to={paths.mail} />}>
              {t('mailboxSilentLook')}
            </LinkButton>
          }
        >
          {lookedAt === null
            ? t('mailboxSilentNever', { name })
            : t('mailboxSilent', { name, moment: shortMoment(lookedAt, reader, Date.now()) })}
        </Banner>
      ))}
      {refused.map(({ id, name }) => (
        <Banner
          key={`out ${id}`}
          tone="danger"
          action={
            <LinkButton size="small" render={<Link to={paths.mail} />}>
              {t('mailboxSilentLook')}
            </LinkButton>
          }
        >
          {t('accountRefused', { name })}
        </Banner>
      ))}
    </div>
  )
}
