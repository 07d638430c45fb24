import { useText } from '../../lib/text.ts'
import { Fields } from '../../ui/fields.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { afterSecurity } from './account-form.ts'
import { SignInField } from './oauth/sign-in-field.tsx'
import type { Protocol } from './providers.ts'
import type { AccountForm } from './use-account-form.ts'

type Props = { kind: Protocol; account: AccountForm; keepsPassword: boolean }

/** Who signs in where. The form knows the usual ports. */
export function ServerFields({ kind, account, keepsPassword }: Props) {
  const t = useText()
  const { values, set, field } = account
  return (
    <>
      <SignInField account={account} />
      <Fields columns={2}>
        <TextField
          label={t('mail:username')}
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          {...field('username')}
        />
        {values.signIn === 'password' && (
          <PasswordField
            label={t('mail:password')}
            autoComplete="off"
            optional={keepsPassword}
            hint={keepsPassword ? t('mail:passwordKept') : undefined}
            {...field('password')}
          />
        )}
      </Fields>
      <TextField label={t('mail:host')} autoComplete="off" spellCheck={false} dir="ltr" {...field('host')} />
      <Fields columns={2}>
        <Select
          label={t('mail:security')}
          options={[
            { value: 'tls', label: t('mail:securities.tls'), hint: t('mail:securityHints.tls') },
            {
              value: 'starttls',
              label: t('mail:securities.starttls'),
              hint: t('mail:securityHints.starttls'),
            },
            { value: 'none', label: t('mail:securities.none'), hint: t('mail:securityHints.none') },
          ]}
          value={values.security}
          onValueChange={security => set(afterSecurity(kind, values, security))}
        />
        <TextField label={t('mail:port')} inputMode="numeric" dir="ltr" {...field('port')} />
      </Fields>
    </>
  )
}
