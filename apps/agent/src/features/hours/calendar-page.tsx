import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Banner } from '../../ui/banner.tsx'
import { Page } from '../../ui/page.tsx'
import { CalendarForm } from './editor/calendar-form.tsx'
import { draftOf } from './editor/draft.ts'

const route = getRouteApi(`/app/settings${paths.calendar}` as const)

export function CalendarPage() {
  const t = useText()
  const { id } = route.useParams()
  const calendar = useSuspenseQuery(query('businessHours.list')).data.items.find(each => each.id === id)
  const back = <Link to={paths.businessHours}>{t('hours:all')}</Link>
  if (!calendar)
    return (
      <Page title={t('businessHours')} description={back}>
        <Banner tone="warning">{t('hours:gone')}</Banner>
      </Page>
    )
  return (
    <Page key={id} title={calendar.name} description={back} width="reading">
      <CalendarForm calendar={calendar} start={draftOf(calendar)} />
    </Page>
  )
}
