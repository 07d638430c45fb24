import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'

export function FailuresPage() {
  const t = useText()
  return <Page title={t('failures')}>{null}</Page>
}
