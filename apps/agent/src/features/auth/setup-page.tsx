import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { query } from '../../lib/query.ts'
import { errorText } from '../../lib/show-error.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AuthFrame } from './auth-frame.tsx'
import { SetupForm } from './setup-form.tsx'

/** The very first page of a new server. */
export function SetupPage() {
  const t = useText()
  const setup = useQuery(query('setup.get'))
  // The tickets send on to signing in whoever is a stranger; the owner who has just set up goes straight there.
  if (setup.data && !setup.data.needed) return <Navigate to={paths.tickets} search={{}} />
  return (
    <AuthFrame title={t('auth:setup.title')} description={t('auth:setup.description')} size="wide">
      {setup.data && <SetupForm />}
      {setup.isPending && <Skeleton lines={6} />}
      {setup.isError && (
        <Banner
          tone="danger"
          action={
            <Button size="small" onClick={() => setup.refetch()}>
              {t('retry')}
            </Button>
          }
        >
          {errorText(setup.error)}
        </Banner>
      )}
    </AuthFrame>
  )
}
