import { ApiError } from '@stoa/client/api-error'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { query } from '../../lib/query.ts'
import { errorText } from '../../lib/show-error.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AcceptInvitation } from './accept-invitation.tsx'
import { AuthFrame } from './auth-frame.tsx'

const route = getRouteApi(paths.invitation)

export function InvitationPage() {
  const t = useText()
  const { token } = route.useParams()
  // Read once: after accepting, the same link is spent, and the page is about to be left.
  const invitation = useQuery({
    ...query('invitations.show', { params: { token } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (invitation.error instanceof ApiError && invitation.error.code === 'token_invalid')
    return (
      <AuthFrame title={t('auth:invitation.expiredTitle')} description={t('auth:invitation.expiredText')}>
        <p>
          <Link to={paths.signIn}>{t('auth:invitation.signIn')}</Link>
        </p>
      </AuthFrame>
    )
  if (invitation.error)
    return (
      <AuthFrame title={t('failureTitle')}>
        <Banner
          tone="danger"
          action={
            <Button size="small" onClick={() => invitation.refetch()}>
              {t('retry')}
            </Button>
          }
        >
          {errorText(invitation.error)}
        </Banner>
      </AuthFrame>
    )
  if (!invitation.data)
    return (
      <AuthFrame title="Stoa">
        <Skeleton />
      </AuthFrame>
    )
  return (
    <AuthFrame
      title={t('auth:invitation.title', { company: invitation.data.company })}
      description={t('auth:invitation.description')}
    >
      <AcceptInvitation token={token} invited={invitation.data} />
    </AuthFrame>
  )
}
