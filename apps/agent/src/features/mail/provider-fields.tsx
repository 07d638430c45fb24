import { useText } from '../../lib/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Fields } from '../../ui/fields.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { afterAddress, afterProvider, providerNamed } from './account-form.ts'
import { type Protocol, providers } from './providers.ts'
import type { AccountForm } from './use-account-form.ts'

type Props = { kind: Protocol; account: AccountForm; label: string; fillsIn: boolean }

/** The address and the provider, from which most of the rest follows. */
export function ProviderFields({ kind, account, label, fillsIn }: Props) {
  const t = useText()
  const { values, set, field } = account
  const provider = providerNamed(values.provider)
  const notes = (name: string) => ({
    'app-password': t('mail:notes.app-password', { provider: name }),
    'no-password': t('mail:notes.no-password', { provider: name }),
    'authorization-code': t('mail:notes.authorization-code', { provider: name }),
  })
  return (
    <>
      <Fields columns={2}>
        <TextField
          label={label}
          type="email"
          autoComplete="off"
          {...field('address')}
          onValueChange={address => set(fillsIn ? afterAddress(kind, values, address) : { address })}
        />
        {fillsIn && (
          <Select
            label={t('mail:provider')}
            options={[
              { value: '', label: t('mail:otherProvider') },
              ...providers.map(({ name }) => ({ value: name, label: name })),
            ]}
            value={values.provider}
            onValueChange={name => set(afterProvider(kind, values, name))}
          />
        )}
      </Fields>
      {provider?.note && <Banner tone="warning">{notes(provider.name)[provider.note]}</Banner>}
    </>
  )
}
