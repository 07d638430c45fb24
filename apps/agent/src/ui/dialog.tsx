import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactElement, type ReactNode, useRef, useState } from 'react'
import { classes } from './classes.ts'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'
import { useUiWords } from './words.ts'

type Props = {
  title: string
  /** One sentence below the title, where the title does not say enough. */
  description?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** The button that opens it; leave out where `open` is controlled. */
  trigger?: ReactElement
  /** `wide` for two columns or a list. */
  size?: 'normal' | 'wide'
  children: ReactNode
}

/** A question or a small form above the page. Escape, the cross and a press outside close it. */
export function Dialog({
  title,
  description,
  open,
  onOpenChange,
  trigger,
  size = 'normal',
  children,
}: Props) {
  const words = useUiWords()
  const popup = useRef<HTMLDivElement>(null)
  // Pages have many that nobody opens: such a one is nothing yet. Afterwards it stays, to fade away.
  const [begun, setBegun] = useState(open === true)
  if (open && !begun) setBegun(true)
  if (!begun && !trigger) return null
  return (
    <Base.Root open={open} onOpenChange={next => onOpenChange?.(next)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          ref={popup}
          initialFocus={how => (how === 'touch' ? popup.current : firstOf(popup.current))}
          className={classes(styles.popup, size === 'wide' && styles.wide)}
        >
          <header className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close render={<IconButton label={words.close} icon={<X />} />} />
          </header>
          {description && <Base.Description className={styles.description}>{description}</Base.Description>}
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/**
 * Where typing starts. Not on the cross, which comes first in the order of Tab.
 */
const firstOf = (popup: HTMLElement | null) =>
  popup?.querySelector<HTMLElement>('[data-initial-focus]') ??
  popup?.querySelector<HTMLElement>('input:not([type="hidden"], [readonly]), textarea') ??
  popup

/** The buttons of a dialog or form, the main one last. */
export const Actions = ({ children }: { children: ReactNode }) => (
  <div className={styles.actions}>{children}</div>
)
