import type { OAuthClient } from '@stoa/contract/mail-oauth'
import { oauthProviders } from '@stoa/contract/oauth-providers'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Item, Items } from '../../../ui/items.tsx'
import { Section } from '../../../ui/section.tsx'
import { ClientDialog } from './client-dialog.tsx'
import { providerNames } from './provider-names.ts'

/** As what Stoa is registered at Google and Microsoft. */
export function OAuthClients() {
  const t = useText()
  const { items, redirectUri } = useSuspenseQuery(query('oauthClients.list')).data
  return (
    <Section title={t('mail:oauth.title')} text={t('mail:oauth.text')}>
      <Items>
        {oauthProviders.map(provider => {
          const client = items.find(each => each.provider === provider) ?? null
          return (
            <Item
              key={provider}
              name={providerNames[provider]}
              facts={
                client ? <bdi dir="ltr">{client.clientId}</bdi> : <span>{t('mail:oauth.notSetUp')}</span>
              }
              actions={
                <>
                  <ClientDialog provider={provider} client={client} redirectUri={redirectUri} />
                  {client && <ForgetClient client={client} />}
                </>
              }
            />
          )
        })}
      </Items>
    </Section>
  )
}

function ForgetClient({ client: { provider } }: { client: OAuthClient }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const remove = useAct('oauthClients.delete', {
    stale: ['oauthClients.list'],
    onDone: () => setOpen(false),
  })
  const title = t('mail:oauth.delete', { provider: providerNames[provider] })
  return (
    <>
      <IconButton label={title} icon={<Trash2 />} onClick={() => setOpen(true)} />
      <Confirm
        title={title}
        text={t('mail:oauth.deleteText')}
        act={t('delete')}
        cancel={t('cancel')}
        busy={remove.isPending}
        open={open}
        onOpenChange={setOpen}
        onConfirm={() => remove.mutate({ body: { provider } })}
      />
    </>
  )
}
