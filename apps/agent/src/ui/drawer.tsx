import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactElement, ReactNode } from 'react'
import styles from './drawer.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

type Props = {
  /** For screen readers. */
  title: string
  open: boolean
  onOpenChange: (open: boolean) => void
  trigger: ReactElement
  children: ReactNode
}

/** A panel that slides in from the start of the line; Escape and a press beside it close it. */
export const Drawer = ({ title, open, onOpenChange, trigger, children }: Props) => (
  <Base.Root open={open} onOpenChange={next => onOpenChange(next)}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Backdrop className={styles.backdrop} />
      <Base.Popup className={styles.drawer}>
        <Base.Title render={<VisuallyHidden>{title}</VisuallyHidden>} />
        {children}
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
)
