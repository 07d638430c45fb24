import type { OAuthClient } from '@stoa/contract/mail-oauth'
import type { OAuthProvider } from '@stoa/contract/oauth-providers'
import { checksIn } from '../../../lib/checks.ts'
import { copyText } from '../../../lib/copy-text.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useForm } from '../../../lib/use-form.ts'
import { Button } from '../../../ui/button.tsx'
import { CopyField } from '../../../ui/copy-field.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { PasswordField } from '../../../ui/password-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'

const isTenant = (text: string) => text.trim() === '' || /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(text.trim())

type Props = {
  provider: OAuthProvider
  client: OAuthClient | null
  redirectUri: string
  onEnd: () => void
}

/** Where to get client id and secret, and where to put them. */
export function ClientForm({ provider, client, redirectUri, onEnd }: Props) {
  const t = useText()
  const save = useAct('oauthClients.set', {
    stale: ['oauthClients.list'],
    shownByForm: ['oauth_client_missing'],
    onDone: () => {
      say(t('saved'))
      onEnd()
    },
  })
  const { form, field } = useForm({
    start: {
      clientId: client?.clientId ?? '',
      clientSecret: '',
      tenant: client?.tenant && client.tenant !== 'common' ? client.tenant : '',
    },
    checks: {
      clientId: checksIn(t).filled,
      clientSecret: secret => (client || secret.trim() !== '' ? null : t('mail:oauth.secretMissing')),
      tenant: tenant => (isTenant(tenant) ? null : t('mail:oauth.tenantWrong')),
    },
    failure: save.error,
    refusals: { oauth_client_missing: 'clientSecret' },
  })
  const send = form(({ clientId, clientSecret, tenant }) =>
    save.mutate({
      body: {
        provider,
        clientId,
        ...(clientSecret.trim() !== '' && { clientSecret }),
        tenant: tenant.trim() || null,
      },
    }),
  )
  return (
    <form {...send}>
      <Fields>
        <p>{t(`mail:oauth.steps.${provider}`)}</p>
        <CopyField
          label={t('mail:oauth.redirect')}
          value={redirectUri}
          copy={copyText}
          words={{ copy: t('copy'), copied: t('copied') }}
        />
        <TextField
          label={t('mail:oauth.clientId')}
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
          maxLength={255}
          {...field('clientId')}
        />
        <PasswordField
          label={t('mail:oauth.clientSecret')}
          autoComplete="off"
          optional={client !== null}
          hint={client ? t('mail:hooks.secretKept') : undefined}
          {...field('clientSecret')}
        />
        {provider === 'microsoft' && (
          <TextField
            label={t('mail:oauth.tenant')}
            hint={t('mail:oauth.tenantHint')}
            optional
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            {...field('tenant')}
          />
        )}
        <Actions>
          <Button onClick={onEnd}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={save.isPending}>
            {t('save')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
