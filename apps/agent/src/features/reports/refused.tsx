import { Link } from '@tanstack/react-router'
import { LockKeyhole } from 'lucide-react'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'

/** Where somebody typed the address, and may read reports nowhere. */
export function Refused() {
  const t = useText()
  return (
    <Page title={t('reports:title')}>
      <EmptyState
        icon={<LockKeyhole />}
        title={t('reports:refused.title')}
        text={t('reports:refused.text')}
        action={
          <Link to={paths.tickets} search={{}}>
            {t('backToTickets')}
          </Link>
        }
      />
    </Page>
  )
}
