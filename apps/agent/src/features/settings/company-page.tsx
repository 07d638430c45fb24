import { useSuspenseQuery } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'
import { CompanyForm } from './company-form.tsx'
import { ToSolveAlgorithm } from './to-solve-algorithm.tsx'

export function CompanyPage() {
  const t = useText()
  const company = useSuspenseQuery(query('company.get')).data
  return (
    <Page title={t('company')} description={t('settings:company.description')} width="reading">
      <CompanyForm company={company} />
      <ToSolveAlgorithm />
    </Page>
  )
}
