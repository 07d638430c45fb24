import { CloudOff } from 'lucide-react'
import { errorDetail, errorText } from '../../lib/show-error.ts'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

/** The report did not come; the filters above stay, since another choice may be the way out. */
export function Unread({ error, again }: { error: unknown; again: () => void }) {
  const t = useText()
  return (
    <div role="alert">
      <EmptyState
        icon={<CloudOff />}
        title={errorText(error)}
        text={errorDetail(error)}
        action={<Button onClick={again}>{t('retry')}</Button>}
      />
    </div>
  )
}
