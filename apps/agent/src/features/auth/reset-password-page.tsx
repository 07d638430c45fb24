import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { NewPasswordField } from '../../lib/new-password-field.tsx'
import { shortest } from '../../lib/password-length.ts'
import { meQuery } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { useForm } from '../../lib/use-form.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { say } from '../../ui/toasts.ts'
import styles from './auth-frame.module.css'
import { AuthFrame } from './auth-frame.tsx'

const route = getRouteApi(paths.resetPassword)

export function ResetPasswordPage() {
  const t = useText()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { token } = route.useParams()
  const reset = useAct('passwords.reset', {
    shownByForm: ['token_invalid'],
    onDone: () => {
      queryClient.removeQueries({ queryKey: meQuery.queryKey })
      say(t('auth:reset.done'))
      navigate({ to: paths.signIn })
    },
  })
  const { form, field } = useForm({
    start: { password: '' },
    checks: { password: value => (value.length < shortest ? t('auth:newPassword.tooShort') : null) },
    failure: reset.error,
  })
  if (reset.error?.code === 'token_invalid')
    return (
      <AuthFrame title={t('auth:reset.expiredTitle')} description={t('auth:reset.expiredText')}>
        <p role="alert">
          <Link to={paths.requestReset}>{t('auth:reset.another')}</Link>
        </p>
      </AuthFrame>
    )
  return (
    <AuthFrame title={t('auth:reset.title')} description={t('auth:reset.description')}>
      <form className={styles.form} {...form(({ password }) => reset.mutate({ body: { token, password } }))}>
        <NewPasswordField {...field('password')} />
        <Button type="submit" look="primary" busy={reset.isPending} className={styles.submit}>
          {t('auth:reset.submit')}
        </Button>
      </form>
    </AuthFrame>
  )
}
