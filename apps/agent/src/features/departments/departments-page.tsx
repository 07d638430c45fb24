import { useSuspenseQuery } from '@tanstack/react-query'
import { Building2 } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { DepartmentTable } from './department-table.tsx'
import { NewDepartment } from './new-department.tsx'

export function DepartmentsPage() {
  const t = useText()
  const { items } = useSuspenseQuery(query('departments.list')).data
  const alone = items.length < 2
  return (
    <Page title={t('departments')} description={t('departments:description')} actions={<NewDepartment />}>
      <Banner>{alone ? t('departments:infoOnlyOne') : t('departments:infoSeveral')}</Banner>
      <DepartmentTable departments={items} />
      {alone && (
        <EmptyState
          icon={<Building2 />}
          title={t('departments:onlyDefaultTitle')}
          text={t('departments:onlyDefaultText')}
        />
      )}
    </Page>
  )
}
