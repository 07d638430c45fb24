import { Building2 } from 'lucide-react'
import { useState } from 'react'
import { mayRun } from '../../lib/running-departments.ts'
import { usePermission } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { NewDepartment } from './creating/new-department.tsx'
import { DepartmentTable } from './list/department-table.tsx'
import { matches } from './names-matching.ts'
import { SearchByName } from './search-by-name.tsx'
import { useDepartments } from './use-departments.ts'

/** For administrators all of them; for others those in which they may change something. */
export function DepartmentsPage() {
  const t = useText()
  const [typed, setTyped] = useState('')
  const creates = usePermission('department.create')
  const all = useDepartments()
  const theirs = creates ? all : all.filter(mayRun)
  const shown = theirs.filter(({ name }) => matches(typed, name))
  const alone = all.length < 2
  return (
    <Page
      title={t('departments')}
      description={t('departments:description')}
      actions={creates && <NewDepartment />}
    >
      <Banner>{alone ? t('departments:infoOnlyOne') : t('departments:infoSeveral')}</Banner>
      {theirs.length > 1 && (
        <SearchByName label={t('departments:filter')} value={typed} onValueChange={setTyped} />
      )}
      {shown.length > 0 ? (
        <DepartmentTable departments={shown} all={all} />
      ) : (
        <p role="status">{t('departments:noneFound')}</p>
      )}
      {alone && creates && (
        <EmptyState
          icon={<Building2 />}
          title={t('departments:onlyDefaultTitle')}
          text={t('departments:onlyDefaultText')}
        />
      )}
    </Page>
  )
}
