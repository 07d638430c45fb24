import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'

export function PeoplePage() {
  const t = useText()
  return <Page title={t('people')}>{null}</Page>
}
