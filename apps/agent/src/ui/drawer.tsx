import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactElement, ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './drawer.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

type Props = {
  /** For screen readers. */
  title: string
  open: boolean
  onOpenChange: (open: boolean) => void
  trigger: ReactElement
  /** From which end of the line it slides in. */
  side?: 'start' | 'end'
  /** For what is read, not only chosen from. */
  wide?: boolean
  children: ReactNode
}

/** A panel that slides in from an end of the line; Escape and a press beside it close it. */
export const Drawer = ({
  title,
  open,
  onOpenChange,
  trigger,
  side = 'start',
  wide = false,
  children,
}: Props) => (
  <Base.Root open={open} onOpenChange={next => onOpenChange(next)}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Backdrop className={styles.backdrop} />
      <Base.Popup className={classes(styles.drawer, side === 'end' && styles.end, wide && styles.wide)}>
        <Base.Title render={<VisuallyHidden>{title}</VisuallyHidden>} />
        {children}
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
)
