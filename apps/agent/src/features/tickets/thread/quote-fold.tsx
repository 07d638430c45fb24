import { Ellipsis } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useText } from '../../../lib/text.ts'
import styles from './quote-fold.module.css'

/** What was quoted at the end is one press away, never gone. */
export function QuoteFold({ children }: { children: ReactNode }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const label = open ? t('tickets:hideQuote') : t('tickets:showQuote')
  return (
    <div className={styles.fold}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        <Ellipsis />
      </button>
      {open && children}
    </div>
  )
}
