import { useSuspenseQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { Page } from '../../../ui/page.tsx'
import { ComposeForm } from './compose-form.tsx'

/** Somebody here writes first. */
export function ComposePage() {
  const t = useText()
  const { items } = useSuspenseQuery(query('departments.list')).data
  usePageTitle(t('tickets:newTicket'))
  return (
    <Page title={t('tickets:newTicket')} description={t('tickets:newTicketHint')} width="reading">
      <ComposeForm departments={items} />
    </Page>
  )
}
