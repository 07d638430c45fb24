import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Page } from '../../../ui/page.tsx'
import { Memberships } from './memberships.tsx'
import { PersonWork } from './person-work.tsx'

const route = getRouteApi(`/app/settings${paths.person}` as const)

/** One person as administrators see it: how they work, when, and where. */
export function PersonPage() {
  const t = useText()
  const { id } = route.useParams()
  const person = useSuspenseQuery(query('users.list')).data.items.find(each => each.id === id)
  const back = <Link to={paths.people}>{t('people:person.all')}</Link>
  if (!person)
    return (
      <Page title={t('people')} description={back}>
        <Banner tone="warning">{t('people:person.gone')}</Banner>
      </Page>
    )
  return (
    <Page key={id} title={person.name} description={back}>
      <PersonWork person={person} />
      <Memberships person={person} />
    </Page>
  )
}
