import { Link } from '@tanstack/react-router'
import { checksIn } from '../../lib/checks.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { useForm } from '../../lib/use-form.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './auth-frame.module.css'
import { AuthFrame } from './auth-frame.tsx'

export function RequestResetPage() {
  const t = useText()
  const request = useAct('passwords.requestReset')
  const { form, field, values } = useForm({
    start: { email: '' },
    checks: { email: checksIn(t).email },
    failure: request.error,
  })
  const back = (
    <p className={styles.aside}>
      <Link to={paths.signIn}>{t('auth:backToSignIn')}</Link>
    </p>
  )
  if (request.isSuccess)
    return (
      <AuthFrame
        title={t('auth:requestReset.sentTitle')}
        description={t('auth:requestReset.sentText', { email: values.email.trim() })}
      >
        <div className={styles.form} role="status">
          <p>{t('auth:requestReset.sentHint')}</p>
          <Button onClick={() => request.reset()}>{t('auth:requestReset.again')}</Button>
          {back}
        </div>
      </AuthFrame>
    )
  return (
    <AuthFrame title={t('auth:requestReset.title')} description={t('auth:requestReset.description')}>
      <form className={styles.form} {...form(body => request.mutate({ body }))}>
        <TextField label={t('people:email')} type="email" autoComplete="username" {...field('email')} />
        <Button type="submit" look="primary" busy={request.isPending} className={styles.submit}>
          {t('auth:requestReset.submit')}
        </Button>
        {back}
      </form>
    </AuthFrame>
  )
}
