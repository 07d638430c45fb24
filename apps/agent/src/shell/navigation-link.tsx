import type { StatusCounts } from '@stoa/contract/departments'
import { Link, type LinkProps, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TicketSearch } from '../features/tickets/ticket-search.ts'
import { paths } from '../paths.ts'
import styles from './navigation.module.css'
import { WaitingCount } from './waiting-count.tsx'

type Props = {
  to: LinkProps['to']
  /** For lists of tickets: which one. */
  search?: TicketSearch
  icon: ReactNode
  counts?: StatusCounts | undefined
  /** Instead of counts by status: how many there are in all. */
  count?: ReactNode
  children: string
}

export function NavigationLink({ to, search, icon, counts, count, children }: Props) {
  const isCurrent = useIsCurrentList(search)
  return (
    <li>
      <Link
        to={to}
        // The types of `to` and `search` hang together, but not where both are given.
        search={search as LinkProps['search']}
        className={styles.link}
        aria-current={isCurrent ? 'page' : undefined}
        activeOptions={{ exact: search !== undefined, includeSearch: search !== undefined }}
        title={children}
      >
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
        <span className={styles.label} dir="auto">
          {children}
        </span>
        {counts && <WaitingCount counts={counts} />}
        {count}
      </Link>
    </li>
  )
}

/** Filters narrow a list and its tickets are opened from it: one is still there. */
const useIsCurrentList = (list: TicketSearch | undefined): boolean =>
  useRouterState({
    select: ({ location: { pathname, search } }) =>
      list !== undefined &&
      (pathname === paths.tickets || pathname.startsWith(paths.ticket.replace('$id', ''))) &&
      (search as TicketSearch).view === list.view &&
      (search as TicketSearch).saved === list.saved &&
      (search as TicketSearch).department === list.department,
  })
