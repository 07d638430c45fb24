import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Banner } from '../../ui/banner.tsx'
import { Page } from '../../ui/page.tsx'
import { DeleteDepartment } from './delete-department.tsx'
import { DepartmentAddresses } from './department-addresses.tsx'
import { DepartmentMembers } from './department-members.tsx'
import { DepartmentName } from './department-name.tsx'

const route = getRouteApi(`/app/settings${paths.department}` as const)

/** Everything about one department; each part is saved by itself. */
export function DepartmentPage() {
  const t = useText()
  const { id } = route.useParams()
  const { items } = useSuspenseQuery(query('departments.list')).data
  const department = items.find(each => each.id === id)
  const back = <Link to={paths.departments}>{t('departments:all')}</Link>
  if (!department)
    return (
      <Page title={t('departments')} description={back}>
        <Banner tone="warning">{t('departments:gone')}</Banner>
      </Page>
    )
  return (
    <Page key={id} title={department.name} description={back}>
      <DepartmentName department={department} />
      <DepartmentAddresses department={department} />
      <DepartmentMembers department={department} />
      <DeleteDepartment department={department} departments={items} />
    </Page>
  )
}
