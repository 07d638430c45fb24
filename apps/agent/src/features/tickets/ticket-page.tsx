import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'

export function TicketPage() {
  const t = useText()
  return <Page title={t('tickets')}>{null}</Page>
}
