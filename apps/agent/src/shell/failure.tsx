import { ApiError } from '@stoa/client/api-error'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { CloudOff } from 'lucide-react'
import { errorDetail, errorText } from '../lib/show-error.ts'
import { useText } from '../lib/text.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { NotFound } from './not-found.tsx'

/** A page that could not be loaded says why, and offers another try. */
export function Failure({ error }: ErrorComponentProps) {
  const t = useText()
  const router = useRouter()
  const { reset } = useQueryErrorResetBoundary()
  if (error instanceof ApiError && error.code === 'not_found') return <NotFound />
  const again = () => {
    reset()
    router.invalidate()
  }
  return (
    <div role="alert">
      <EmptyState
        icon={<CloudOff />}
        title={t('failureTitle')}
        text={errorDetail(error) ?? errorText(error)}
        action={<Button onClick={again}>{t('retry')}</Button>}
      />
    </div>
  )
}
