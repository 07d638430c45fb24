import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'

export function MailPage() {
  const t = useText()
  return <Page title={t('mail')}>{null}</Page>
}
