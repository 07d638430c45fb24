import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './field-with-button.module.css'

type Props = {
  /** What the button says. */
  word: string
  /** Nobody who may not send the form sees the button. */
  locked?: boolean
  busy?: boolean | undefined
  disabled?: boolean
  children: ReactNode
}

/** One short field of a form with its button beside it. */
export const FieldWithButton = ({ word, locked = false, busy, disabled, children }: Props) => (
  <div className={styles.line}>
    <div className={styles.field}>{children}</div>
    {!locked && (
      <Button type="submit" className={styles.button} busy={busy} disabled={disabled}>
        {word}
      </Button>
    )}
  </div>
)
