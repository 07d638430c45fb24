import { Link } from '@tanstack/react-router'
import { Kanban, Rows3 } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { classes } from '../../../ui/classes.ts'
import icon from '../../../ui/icon-button.module.css'
import { Tooltip } from '../../../ui/tooltip.tsx'
import type { TicketSearch } from '../ticket-search.ts'
import styles from './board-switch.module.css'

const looks = [
  { as: undefined, name: 'asList', icon: <Rows3 /> },
  { as: 'board', name: 'asBoard', icon: <Kanban /> },
] as const

/** The same tickets as a list, or as a board. Links, for it stands in the URL. */
export function BoardSwitch({ search }: { search: TicketSearch }) {
  const t = useText()
  const { as: shown, ...rest } = search
  return (
    <nav className={styles.switch} aria-label={t('tickets:board.shownAs')}>
      {looks.map(({ as, name, icon: picture }) => (
        <Tooltip key={name} text={t(`tickets:board.${name}`)}>
          <Link
            to={paths.tickets}
            search={as ? { ...rest, as } : rest}
            className={classes(icon.button, styles.look)}
            aria-label={t(`tickets:board.${name}`)}
            aria-current={as === shown ? 'true' : undefined}
            activeOptions={{ exact: true, includeSearch: true }}
            activeProps={{}}
          >
            {picture}
          </Link>
        </Tooltip>
      ))}
    </nav>
  )
}
