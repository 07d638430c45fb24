import type { View } from '@stoa/contract/views'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ListFilter, SlidersHorizontal } from 'lucide-react'
import { useId } from 'react'
import { query } from '../lib/query.ts'
import { useText } from '../lib/text.ts'
import { paths } from '../paths.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './navigation.module.css'
import { NavigationLink } from './navigation-link.tsx'
import { shortCount } from './short-count.ts'

/** Saved views, one's own and shared ones, in one's own order. */
export function ViewLinks() {
  const t = useText()
  const heading = useId()
  const views = useQuery(query('views.list')).data?.items.filter(view => view.listed)
  const arrange = t('views:arrange')
  return (
    <section aria-labelledby={heading}>
      <div className={styles.headed}>
        <h2 id={heading} className={styles.heading}>
          {t('views:title')}
        </h2>
        <Tooltip text={arrange}>
          <Link to={paths.views} aria-label={arrange}>
            <SlidersHorizontal />
          </Link>
        </Tooltip>
      </div>
      <ul>
        {views?.map(view => (
          <NavigationLink
            key={view.id}
            to={paths.tickets}
            search={{ saved: view.id }}
            icon={<ListFilter />}
            count={<Count view={view} />}
          >
            {view.name}
          </NavigationLink>
        ))}
      </ul>
    </section>
  )
}

/** How many tickets are in it; nothing while that is not known, or where there are none. */
function Count({ view: { count } }: { view: View }) {
  const t = useText()
  if (!count) return null
  return (
    <>
      <span className={styles.count} aria-hidden="true">
        {shortCount(count)}
      </span>
      <VisuallyHidden>{t('views:count', { count })}</VisuallyHidden>
    </>
  )
}
