import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'

export function RequestsPage() {
  const t = useText()
  return <Page title={t('requests:title')}>{null}</Page>
}
