import { Link } from '@tanstack/react-router'
import { EyeOff } from 'lucide-react'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import button from '../../ui/button.module.css'
import { classes } from '../../ui/classes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { TicketSearch } from './ticket-search.ts'

/** Somebody has moved the ticket to where one may not follow. No error: this is how departments work. */
export function TicketGone({ search }: { search: TicketSearch }) {
  const t = useText()
  return (
    <div role="status">
      <EmptyState
        icon={<EyeOff />}
        title={t('tickets:gone.title')}
        text={t('tickets:gone.text')}
        action={
          <Link
            to={paths.tickets}
            search={search}
            className={classes(button.button, button.plain, button.normal)}
          >
            {t('backToTickets')}
          </Link>
        }
      />
    </div>
  )
}
