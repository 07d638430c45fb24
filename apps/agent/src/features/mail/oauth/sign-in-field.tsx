import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Select } from '../../../ui/select.tsx'
import type { AccountForm } from '../use-account-form.ts'
import { isOAuth } from './provider-names.ts'

/** A password, or the permission of the provider. */
export function SignInField({ account: { values, set } }: { account: AccountForm }) {
  const t = useText()
  const clients = useQuery(query('oauthClients.list')).data?.items
  const { signIn } = values
  const lacksClient = isOAuth(signIn) && clients && !clients.some(({ provider }) => provider === signIn)
  return (
    <>
      <Select
        label={t('mail:signIn')}
        options={(['password', 'google', 'microsoft'] as const).map(value => ({
          value,
          label: t(`mail:signIns.${value}`),
        }))}
        value={signIn}
        onValueChange={next => set({ signIn: next })}
      />
      {isOAuth(signIn) && (
        <Banner tone={lacksClient ? 'warning' : 'info'}>
          {lacksClient ? t('mail:signInLacksClient') : t('mail:signInHint')}
        </Banner>
      )}
    </>
  )
}
