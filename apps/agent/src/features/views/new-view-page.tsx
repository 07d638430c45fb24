import { getRouteApi, Link } from '@tanstack/react-router'
import { useText } from '../../lib/text.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { ViewForm } from './view-form.tsx'

const route = getRouteApi(`/app${paths.newView}` as const)

export function NewViewPage() {
  const t = useText()
  const { name = '', groups = [], order = 'activity' } = route.useSearch()
  usePageTitle(t('views:newTitle'))
  return (
    <Page
      title={t('views:newTitle')}
      description={<Link to={paths.views}>{t('views:all')}</Link>}
      width="reading"
    >
      <ViewForm view={null} start={{ name, groups, order, sharing: { with: 'nobody' } }} />
    </Page>
  )
}
