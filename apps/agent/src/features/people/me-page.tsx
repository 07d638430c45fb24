import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'

export function MePage() {
  const t = useText()
  return <Page title={t('myAccount')}>{null}</Page>
}
