import { getRouteApi, Link } from '@tanstack/react-router'
import { mayRun } from '../../lib/running-departments.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Banner } from '../../ui/banner.tsx'
import { Page } from '../../ui/page.tsx'
import { CloneButton } from './creating/clone-button.tsx'
import { DeletionProgress } from './deletion/deletion-progress.tsx'
import { DepartmentParts } from './department-parts.tsx'
import { useDepartments } from './use-departments.ts'

const route = getRouteApi(`/app/settings${paths.department}` as const)

/** Everything about one department; each part is saved by itself. */
export function DepartmentPage() {
  const t = useText()
  const { id } = route.useParams()
  const departments = useDepartments()
  const department = departments.find(each => each.id === id)
  const back = <Link to={paths.departments}>{t('departments:all')}</Link>
  if (!department)
    return (
      <Page title={t('departments')} description={back}>
        <Banner tone="warning">{t('departments:gone')}</Banner>
      </Page>
    )
  if (department.deletion)
    return (
      <Page title={t('departments:deletion.running', { name: department.name })} description={back}>
        <p>{t('departments:deletion.runningText', { substitute: department.deletion.substitute })}</p>
        <DeletionProgress department={department} deletion={department.deletion} />
      </Page>
    )
  const { change, configure, changeMembers, allocate } = department.can
  const manages = configure && changeMembers && allocate
  return (
    <Page
      key={id}
      title={department.name}
      description={back}
      actions={<CloneButton department={department} />}
    >
      {!(change && manages) && (
        <Banner>
          {manages
            ? t('departments:managed')
            : mayRun(department)
              ? t('departments:partlyLocked')
              : t('departments:locked')}
        </Banner>
      )}
      <DepartmentParts department={department} departments={departments} />
    </Page>
  )
}
