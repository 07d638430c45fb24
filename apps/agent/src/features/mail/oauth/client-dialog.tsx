import type { OAuthClient } from '@stoa/contract/mail-oauth'
import type { OAuthProvider } from '@stoa/contract/oauth-providers'
import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { ClientForm } from './client-form.tsx'
import { providerNames } from './provider-names.ts'

type Props = { provider: OAuthProvider; client: OAuthClient | null; redirectUri: string }

export function ClientDialog({ provider, client, redirectUri }: Props) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const named = { provider: providerNames[provider] }
  return (
    <Dialog
      title={t('mail:oauth.setUpNamed', named)}
      open={open}
      onOpenChange={setOpen}
      trigger={
        client ? (
          <IconButton label={t('mail:oauth.edit', named)} icon={<Pencil />} />
        ) : (
          <Button icon={<Plus />} aria-label={t('mail:oauth.setUpNamed', named)}>
            {t('mail:oauth.setUp')}
          </Button>
        )
      }
    >
      <ClientForm
        provider={provider}
        client={client}
        redirectUri={redirectUri}
        onEnd={() => setOpen(false)}
      />
    </Dialog>
  )
}
