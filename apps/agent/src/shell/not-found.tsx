import { Link } from '@tanstack/react-router'
import { MapPinOff } from 'lucide-react'
import { useText } from '../lib/text.ts'
import { paths } from '../paths.ts'
import { EmptyState } from '../ui/empty-state.tsx'

export function NotFound() {
  const t = useText()
  return (
    <main>
      <EmptyState
        icon={<MapPinOff />}
        title={t('notFoundTitle')}
        text={t('notFoundText')}
        action={
          <Link to={paths.tickets} search={{}}>
            {t('backToTickets')}
          </Link>
        }
      />
    </main>
  )
}
