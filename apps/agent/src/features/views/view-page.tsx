import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { paths } from '../../paths.ts'
import { Banner } from '../../ui/banner.tsx'
import { Page } from '../../ui/page.tsx'
import { ViewForm } from './view-form.tsx'

const route = getRouteApi(`/app${paths.view}` as const)

export function ViewPage() {
  const t = useText()
  const { id } = route.useParams()
  const view = useSuspenseQuery(query('views.list')).data.items.find(each => each.id === id)
  usePageTitle(view?.name ?? t('views:title'))
  const back = <Link to={paths.views}>{t('views:all')}</Link>
  if (!view?.can.change)
    return (
      <Page title={view?.name ?? t('views:title')} description={back} width="reading">
        <Banner tone="warning">{view ? t('views:readOnly') : t('views:gone')}</Banner>
      </Page>
    )
  const { name, sharing, groups, order } = view
  return (
    <Page key={id} title={name} description={back} width="reading">
      <ViewForm view={view} start={{ name, sharing, groups, order }} />
    </Page>
  )
}
