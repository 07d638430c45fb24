import type { AddressMark } from '@stoa/contract/contacts'
import { fullMoment } from '@stoa/text/format'
import { BellOff, MailX } from 'lucide-react'
import { Badge } from '../ui/badge.tsx'
import { useReader } from './session.ts'
import { useText } from './text.ts'

/** What is known of an address, with since when and the mail server's words for those who point at it. */
export function AddressMarkBadge({ mark: { kind, at, words } }: { mark: AddressMark }) {
  const t = useText()
  const moment = fullMoment(at, useReader())
  const bounced = kind === 'bounced'
  const since = t(bounced ? 'addressMarks.bouncedSince' : 'addressMarks.unsubscribedSince', { moment })
  const Icon = bounced ? MailX : BellOff
  return (
    <span title={[since, words].filter(Boolean).join('\n')}>
      <Badge tone={bounced ? 'warning' : 'neutral'} icon={<Icon aria-hidden="true" />}>
        {t(`addressMarks.${kind}`)}
      </Badge>
    </span>
  )
}
