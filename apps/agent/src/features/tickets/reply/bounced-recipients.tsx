import { fullMoment } from '@stoa/text/format'
import { useQuery } from '@tanstack/react-query'
import { MailX } from 'lucide-react'
import { query } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import styles from './bounced-recipients.module.css'

/** Before it is sent: whom it would not reach, as far as mail servers have said. */
export function BouncedRecipients({ addresses }: { addresses: readonly string[] }) {
  const t = useText()
  const reader = useReader()
  const asked = addresses.filter(address => address.includes('@')).join(',')
  const { data } = useQuery({
    ...query('addressMarks.list', { query: { addresses: asked } }),
    enabled: asked !== '',
  })
  const bounced = (data?.items ?? []).filter(({ kind }) => kind === 'bounced')
  if (bounced.length === 0) return null
  return (
    <ul className={styles.bounced} role="status">
      {bounced.map(({ email, at, words }) => (
        <li key={email}>
          <MailX aria-hidden="true" />
          <span>{t('tickets:bounces', { email, words, moment: fullMoment(at, reader) })}</span>
        </li>
      ))}
    </ul>
  )
}
