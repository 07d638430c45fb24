import { Link } from '@tanstack/react-router'
import { LockKeyhole } from 'lucide-react'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'

/** Where somebody typed the address of a page that is not theirs. */
export function Refused() {
  const t = useText()
  return (
    <Page title={t('settings')}>
      <EmptyState
        icon={<LockKeyhole />}
        title={t('settings:refusedTitle')}
        text={t('settings:refusedText')}
        action={
          <Link to={paths.tickets} search={{}}>
            {t('backToTickets')}
          </Link>
        }
      />
    </Page>
  )
}
