import { SlidersHorizontal } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useOnDemand } from '../../../ui/use-on-demand.ts'
import type { TicketSearch } from '../ticket-search.ts'

const load = () => import('./look-menu-opened.tsx')

/** In which order one has the lists, and what each line tells: kept with the account, and the same for all lists. */
export function LookMenu({ search }: { search: TicketSearch }) {
  const t = useText()
  const trigger = <IconButton label={t('tickets:look.title')} icon={<SlidersHorizontal />} />
  const { part, opener, button } = useOnDemand('menu', trigger, load)
  return part ? <part.LookMenuOpened trigger={trigger} opener={opener} search={search} /> : button
}
