import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, Navigate, useRouter } from '@tanstack/react-router'
import { checksIn } from '../../lib/checks.ts'
import { query } from '../../lib/query.ts'
import { meQuery } from '../../lib/session.ts'
import { errorText } from '../../lib/show-error.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { useForm } from '../../lib/use-form.ts'
import { paths } from '../../paths.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './auth-frame.module.css'
import { AuthFrame } from './auth-frame.tsx'

const route = getRouteApi(paths.signIn)

export function SignInPage() {
  const t = useText()
  const router = useRouter()
  const queryClient = useQueryClient()
  const { returnTo = paths.tickets } = route.useSearch()
  const setup = useQuery(query('setup.get')).data
  const signIn = useAct('sessions.signIn', {
    shownByForm: ['wrong_credentials', 'too_many_requests'],
    onDone: me => {
      queryClient.setQueryData(meQuery.queryKey, me)
      router.history.push(returnTo)
    },
  })
  const { filled, email } = checksIn(t)
  const { form, field } = useForm({
    start: { email: '', password: '' },
    checks: { email, password: filled },
    failure: signIn.error,
  })
  if (setup?.needed) return <Navigate to={paths.setup} />
  const refused = signIn.error?.code
  return (
    <AuthFrame title={t('auth:signIn.title')}>
      <form className={styles.form} {...form(body => signIn.mutate({ body }))}>
        {refused === 'wrong_credentials' && <Banner tone="danger">{errorText(signIn.error)}</Banner>}
        {refused === 'too_many_requests' && <Banner tone="warning">{t('auth:signIn.throttled')}</Banner>}
        <TextField
          label={t('people:email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          {...field('email')}
        />
        <PasswordField label={t('people:password')} autoComplete="current-password" {...field('password')} />
        <Button type="submit" look="primary" busy={signIn.isPending} className={styles.submit}>
          {t('auth:signIn.title')}
        </Button>
        <p className={styles.aside}>
          <Link to={paths.requestReset}>{t('auth:signIn.forgot')}</Link>
        </p>
      </form>
    </AuthFrame>
  )
}
