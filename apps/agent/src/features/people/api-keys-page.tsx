import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'

export function ApiKeysPage() {
  const t = useText()
  return <Page title={t('apiKeys')}>{null}</Page>
}
