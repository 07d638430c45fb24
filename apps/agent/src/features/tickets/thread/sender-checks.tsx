import type { Authentication } from '@stoa/contract/messages'
import { ShieldAlert } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { Badge } from '../../../ui/badge.tsx'

/** Only where somebody writes in another's name: nothing else about the sender needs to be seen at once. */
export function ForgedBadge({ authentication }: { authentication: Authentication | null }) {
  const t = useText()
  if (!authentication?.forged) return null
  return (
    <span title={t('tickets:sender.forgedHint', { domain: authentication.domain })}>
      <Badge tone="danger" icon={<ShieldAlert aria-hidden="true" />}>
        {t('tickets:sender.forged')}
      </Badge>
    </span>
  )
}

/** What was found out about the sender, in one line. */
export function SenderChecks({ authentication }: { authentication: Authentication }) {
  const t = useText()
  const { spf, dkim, dmarc, arc, by, signedBy, forged, domain } = authentication
  const results = [
    ['SPF', spf],
    ['DKIM', dkim],
    ['DMARC', dmarc],
    ['ARC', arc],
  ] as const
  const said = results.flatMap(([name, result]) =>
    result ? `${name}: ${t(`tickets:sender.results.${result}`)}` : [],
  )
  const more = [
    ...(signedBy.length > 0 ? [t('tickets:sender.signedBy', { domains: signedBy.join(', ') })] : []),
    ...(by ? [t('tickets:sender.foundBy', { server: by })] : []),
    ...(forged ? [t('tickets:sender.forgedHint', { domain })] : []),
  ]
  return [...said, ...more].join(' · ')
}
