import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'

export function MacrosPage() {
  const t = useText()
  return <Page title={t('macros')}>{null}</Page>
}
