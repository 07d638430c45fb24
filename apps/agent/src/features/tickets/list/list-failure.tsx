import { CloudOff } from 'lucide-react'
import { errorDetail, errorText } from '../../../lib/show-error.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'

type Props = { error: unknown; onRetry: () => void }

export function Failure({ error, onRetry }: Props) {
  const t = useText()
  return (
    <div role="alert">
      <EmptyState
        icon={<CloudOff />}
        title={errorText(error)}
        text={errorDetail(error)}
        action={<Button onClick={onRetry}>{t('retry')}</Button>}
      />
    </div>
  )
}
