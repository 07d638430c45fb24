import { checksIn } from '../../lib/checks.ts'
import { NewPasswordField } from '../../lib/new-password-field.tsx'
import { shortest } from '../../lib/password-length.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { useForm } from '../../lib/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Actions } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/fields.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { Section } from '../../ui/section.tsx'
import { say } from '../../ui/toasts.ts'

export function MyPassword() {
  const t = useText()
  const change = useAct('myself.changePassword', {
    stale: ['sessions.list'],
    shownByForm: ['wrong_credentials'],
    onDone: () => {
      reset()
      say(t('people:me.passwordChanged'))
    },
  })
  const wrong = change.error?.code === 'wrong_credentials'
  const { form, field, reset, values } = useForm({
    start: { current: '', password: '' },
    checks: {
      current: checksIn(t).filled,
      password: value => (value.length < shortest ? t('auth:newPassword.tooShort') : null),
    },
    failure: change.error,
  })
  const current = field('current')
  const refused = wrong && values.current === change.variables?.body.current
  return (
    <Section layout="beside" title={t('people:me.passwordTitle')} text={t('people:me.passwordText')}>
      <form {...form(body => change.mutate({ body }))}>
        <Fields>
          <PasswordField
            label={t('people:me.currentPassword')}
            autoComplete="current-password"
            {...current}
            error={current.error ?? (refused ? t('people:me.wrongPassword') : null)}
          />
          <NewPasswordField {...field('password')} />
          <Actions>
            <Button type="submit" look="primary" busy={change.isPending}>
              {t('people:me.changePassword')}
            </Button>
          </Actions>
        </Fields>
      </form>
    </Section>
  )
}
