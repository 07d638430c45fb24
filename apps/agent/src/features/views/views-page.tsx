import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ListFilter, Plus } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { paths } from '../../paths.ts'
import button from '../../ui/button.module.css'
import { classes } from '../../ui/classes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { ViewList } from './view-list.tsx'

export function ViewsPage() {
  const t = useText()
  usePageTitle(t('views:title'))
  const { items } = useSuspenseQuery(query('views.list')).data
  const listed = items.filter(view => view.listed)
  const others = items.filter(view => !view.listed)
  const add = (
    <Link to={paths.newView} search={{}} className={classes(button.button, button.primary, button.normal)}>
      <Plus />
      {t('views:add')}
    </Link>
  )
  return (
    <Page title={t('views:title')} description={t('views:description')} actions={items.length > 0 && add}>
      {items.length === 0 && (
        <EmptyState
          icon={<ListFilter />}
          title={t('views:emptyTitle')}
          text={t('views:emptyText')}
          action={add}
        />
      )}
      {listed.length > 0 && <ViewList views={listed} />}
      {others.length > 0 && (
        <Section title={t('views:others')} text={t('views:othersText')}>
          <ViewList views={others} fixed />
        </Section>
      )}
    </Page>
  )
}
