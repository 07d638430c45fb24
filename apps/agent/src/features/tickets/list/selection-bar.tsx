import { SquarePlay, X } from 'lucide-react'
import { Suspense, useState } from 'react'
import { usePermission } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { LazyMacroPicker } from '../macros/lazy-macro-picker.ts'
import styles from './selection-bar.module.css'

type Props = {
  selected: ReadonlySet<number>
  shown: number
  macroOpen: boolean
  onMacroOpen: (open: boolean) => void
  onAll: () => void
  onClear: () => void
}

/** What can be done with the selected tickets; there only while some are. */
export function SelectionBar({ selected, shown, macroOpen, onMacroOpen, onAll, onClear }: Props) {
  const t = useText()
  const mayApply = usePermission('macro.apply')
  const [wanted, setWanted] = useState(macroOpen)
  if (macroOpen && !wanted) setWanted(true)
  const face = {
    look: 'primary' as const,
    size: 'small' as const,
    icon: <SquarePlay />,
    children: t('tickets:keys.macro'),
  }
  const button = (busy: boolean) => <Button {...face} busy={busy} />
  return (
    <section className={styles.bar} aria-label={t('tickets:selection')}>
      <p className={styles.count} role="status">
        {t('tickets:selected', { count: selected.size })}
      </p>
      {mayApply && !wanted && <Button {...face} onClick={() => onMacroOpen(true)} />}
      {mayApply && wanted && (
        <Suspense fallback={button(true)}>
          <LazyMacroPicker
            ticketIds={[...selected]}
            trigger={button}
            open={macroOpen}
            onOpenChange={onMacroOpen}
            onRun={onClear}
          />
        </Suspense>
      )}
      {selected.size < shown && (
        <Button look="quiet" size="small" onClick={onAll}>
          {t('tickets:selectAll', { count: shown })}
        </Button>
      )}
      <IconButton label={t('tickets:clearSelection')} icon={<X />} onClick={onClear} />
    </section>
  )
}
