import { Link } from '@tanstack/react-router'
import { BookmarkPlus } from 'lucide-react'
import { useMe } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import icon from '../../../ui/icon-button.module.css'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { groupsOf } from '../groups-of-search.ts'
import { hasUrgency, type TicketSearch } from '../ticket-search.ts'

/** Leads to a new view that begins with what the list shows. */
export function SaveAsView({ name, search }: { name: string | undefined; search: TicketSearch }) {
  const label = useText()('views:saveAs')
  const { listOrder } = useMe()
  const order = hasUrgency(search) && listOrder === 'urgency' ? listOrder : undefined
  return (
    <Tooltip text={label}>
      <Link
        to={paths.newView}
        search={{ name, groups: groupsOf(search), order }}
        aria-label={label}
        className={icon.button}
        preload={false}
      >
        <BookmarkPlus />
      </Link>
    </Tooltip>
  )
}
