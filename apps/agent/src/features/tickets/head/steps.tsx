import { Link } from '@tanstack/react-router'
import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { classes } from '../../../ui/classes.ts'
import iconButton from '../../../ui/icon-button.module.css'
import { Tooltip } from '../../../ui/tooltip.tsx'
import type { TicketSearch } from '../ticket-search.ts'
import styles from './steps.module.css'

export type Neighbours = { previous: number | undefined; next: number | undefined }
type Props = {
  search: TicketSearch
  /** null where they stand elsewhere. */
  neighbours: Neighbours | null
}

/** Back to the list that the ticket was opened from, and to the tickets beside it there. */
export function Steps({ search, neighbours }: Props) {
  const t = useText()
  return (
    <nav className={styles.steps} aria-label={t('tickets:list')}>
      <Tooltip text={t('tickets:back')}>
        <Link
          to={paths.tickets}
          search={search}
          className={iconButton.button}
          aria-label={t('tickets:back')}
          activeProps={{}}
        >
          <ArrowLeft className={styles.back} />
        </Link>
      </Tooltip>
      {neighbours && (
        <>
          <Neighbour
            id={neighbours.previous}
            search={search}
            label={t('tickets:previous')}
            icon={<ChevronUp />}
          />
          <Neighbour id={neighbours.next} search={search} label={t('tickets:next')} icon={<ChevronDown />} />
        </>
      )}
    </nav>
  )
}

type NeighbourProps = { id: number | undefined; search: TicketSearch; label: string; icon: ReactNode }

function Neighbour({ id, search, label, icon }: NeighbourProps): ReactElement {
  if (id === undefined)
    return (
      <span className={classes(iconButton.button, styles.none)} aria-hidden="true">
        {icon}
      </span>
    )
  return (
    <Tooltip text={label}>
      <Link
        to={paths.ticket}
        params={{ id }}
        search={search}
        className={iconButton.button}
        aria-label={label}
        preload="intent"
      >
        {icon}
      </Link>
    </Tooltip>
  )
}
