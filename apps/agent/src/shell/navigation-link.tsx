import type { StatusCounts } from '@stoa/contract/departments'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './navigation.module.css'
import { WaitingCount } from './waiting-count.tsx'

type Props = {
  to: LinkProps['to']
  search?: LinkProps['search']
  icon: ReactNode
  counts?: StatusCounts | undefined
  children: string
}

export const NavigationLink = ({ to, search, icon, counts, children }: Props) => (
  <li>
    <Link
      to={to}
      search={search}
      className={styles.link}
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
    </Link>
  </li>
)
