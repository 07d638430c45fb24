import { languageNames } from '@stoa/text/languages'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { checksIn } from '../../lib/checks.ts'
import { changeLanguage } from '../../lib/language.ts'
import { NewPasswordField } from '../../lib/new-password-field.tsx'
import { shortest } from '../../lib/password-length.ts'
import { meQuery } from '../../lib/session.ts'
import { useLanguage, useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { useForm } from '../../lib/use-form.ts'
import { paths } from '../../paths.ts'
import { languageOptions } from '../../shell/preference-options.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './auth-frame.module.css'

type Props = { token: string; invited: { email: string; name: string } }

export function AcceptInvitation({ token, invited }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const language = useLanguage()
  const accept = useAct('invitations.accept', {
    onDone: me => {
      queryClient.setQueryData(meQuery.queryKey, me)
      navigate({ to: paths.tickets, search: {} })
    },
  })
  const { form, field } = useForm({
    start: { name: invited.name, password: '' },
    checks: {
      name: checksIn(t).filled,
      password: value => (value.length < shortest ? t('auth:newPassword.tooShort') : null),
    },
    failure: accept.error,
  })
  return (
    <form
      className={styles.form}
      {...form(({ name, password }) =>
        accept.mutate({ params: { token }, body: { name, password, language } }),
      )}
    >
      <TextField
        label={t('people:email')}
        type="email"
        autoComplete="username"
        readOnly
        value={invited.email}
      />
      <TextField label={t('people:name')} autoComplete="name" maxLength={120} {...field('name')} />
      <NewPasswordField label={t('people:password')} {...field('password')} />
      <Select
        label={t('language')}
        options={languageOptions(languageNames)}
        value={language}
        onValueChange={changeLanguage}
      />
      <Button type="submit" look="primary" busy={accept.isPending} className={styles.submit}>
        {t('auth:invitation.submit')}
      </Button>
    </form>
  )
}
