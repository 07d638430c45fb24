import { Link } from '@tanstack/react-router'
import { BookmarkPlus } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import icon from '../../../ui/icon-button.module.css'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { groupsOf } from '../groups-of-search.ts'
import type { TicketSearch } from '../ticket-search.ts'

/** Leads to a new view that begins with what the list shows. */
export function SaveAsView({ name, search }: { name: string | undefined; search: TicketSearch }) {
  const label = useText()('views:saveAs')
  return (
    <Tooltip text={label}>
      <Link
        to={paths.newView}
        search={{ name, groups: groupsOf(search) }}
        aria-label={label}
        className={icon.button}
        preload={false}
      >
        <BookmarkPlus />
      </Link>
    </Tooltip>
  )
}
