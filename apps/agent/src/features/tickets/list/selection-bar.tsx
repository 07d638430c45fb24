import type { Action } from '@stoa/contract/actions'
import { SquarePlay, X } from 'lucide-react'
import { Suspense, useState } from 'react'
import { usePermission } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { LazyMacroPicker } from '../macros/lazy-macro-picker.ts'
import { filterOf, type TicketSearch } from '../ticket-search.ts'
import { LazyMassActs } from './mass/lazy-mass-acts.ts'
import type { MassTickets } from './mass/mass-acts.tsx'
import styles from './selection-bar.module.css'

type Props = {
  search: TicketSearch
  selected: ReadonlySet<number>
  whole: boolean
  shown: number
  hasMore: boolean
  wanted: Action | null
  onWanted: (action: Action | null) => void
  macroOpen: boolean
  onMacroOpen: (open: boolean) => void
  onAll: () => void
  onWhole: () => void
  onClear: () => void
}

/** Which tickets are meant: those that are selected, or all that the list has. */
function ticketsOf({ search, selected, whole }: Pick<Props, 'search' | 'selected' | 'whole'>): MassTickets {
  if (!whole) return { ids: [...selected] }
  if (search.saved !== undefined) return { viewId: search.saved }
  const { limit: _, ...filter } = filterOf(search)
  return { filter }
}

/** What can be done with the selected tickets; there only while some are. */
export function SelectionBar(props: Props) {
  const { selected, whole, shown, hasMore, macroOpen, onMacroOpen, onAll, onWhole, onClear } = props
  const t = useText()
  const mayApply = usePermission('macro.apply')
  const mayStart = usePermission('batch.start')
  const [opened, setOpened] = useState(macroOpen)
  if (macroOpen && !opened) setOpened(true)
  const face = {
    size: 'small' as const,
    icon: <SquarePlay />,
    children: t('tickets:keys.macro'),
  }
  const button = (busy: boolean) => <Button {...face} busy={busy} />
  const tickets = ticketsOf(props)
  const named = whole ? t('tickets:wholeList') : t('tickets:selected', { count: selected.size })
  return (
    <section className={styles.bar} aria-label={t('tickets:selection')}>
      <p className={styles.count} role="status">
        {named}
      </p>
      {mayStart && (
        <Suspense
          fallback={
            <Button size="small" look="primary" busy>
              {t('tickets:moreActs')}
            </Button>
          }
        >
          <LazyMassActs
            tickets={tickets}
            named={named}
            wanted={props.wanted}
            onWanted={props.onWanted}
            onRun={onClear}
          />
        </Suspense>
      )}
      {mayApply && !opened && <Button {...face} onClick={() => onMacroOpen(true)} />}
      {mayApply && opened && (
        <Suspense fallback={button(true)}>
          <LazyMacroPicker
            tickets={tickets}
            trigger={button}
            open={macroOpen}
            onOpenChange={onMacroOpen}
            onRun={onClear}
          />
        </Suspense>
      )}
      {!whole && selected.size < shown && (
        <Button look="quiet" size="small" onClick={onAll}>
          {t('tickets:selectAll', { count: shown })}
        </Button>
      )}
      {!whole && selected.size === shown && hasMore && (
        <Button look="quiet" size="small" onClick={onWhole}>
          {t('tickets:selectWhole')}
        </Button>
      )}
      <IconButton label={t('tickets:clearSelection')} icon={<X />} onClick={onClear} />
    </section>
  )
}
