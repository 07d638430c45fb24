import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'
import { Bans } from './bans/bans.tsx'
import { Dkim } from './dkim.tsx'
import { Handling } from './handling.tsx'
import { Hooks } from './hooks/hooks.tsx'
import { Imports } from './imports/imports.tsx'
import { Intake } from './intake.tsx'
import { Mailboxes } from './mailboxes.tsx'
import { OAuthClients } from './oauth/clients.tsx'
import { OutgoingAccounts } from './outgoing-accounts.tsx'
import { Receiver } from './receiver.tsx'
import { VirusScanner } from './virus-scanner.tsx'

export function MailPage() {
  const t = useText()
  return (
    <Page title={t('mail')} description={t('mail:description')}>
      <Mailboxes />
      <Hooks />
      <OutgoingAccounts />
      <OAuthClients />
      <Dkim />
      <Receiver />
      <Handling />
      <VirusScanner />
      <Bans />
      <Imports />
      <Intake />
    </Page>
  )
}
