import { CloudOff } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { errorDetail, errorText } from './show-error.ts'
import { useText } from './text.ts'

type Props = { error: unknown; onRetry: () => void }

/** In the place of what did not come. */
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
