import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'

export function CompanyPage() {
  const t = useText()
  return <Page title={t('company')}>{null}</Page>
}
