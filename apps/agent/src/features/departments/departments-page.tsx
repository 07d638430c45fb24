import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'

export function DepartmentsPage() {
  const t = useText()
  return <Page title={t('departments')}>{null}</Page>
}
