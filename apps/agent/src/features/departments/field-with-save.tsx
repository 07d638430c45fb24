import type { ReactNode } from 'react'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './field-with-save.module.css'

type Props = { locked: boolean; busy: boolean; changed: boolean; children: ReactNode }

/** One short field of a form with its button beside it; nobody who may not save sees the button. */
export function FieldWithSave({ locked, busy, changed, children }: Props) {
  const t = useText()
  return (
    <div className={styles.line}>
      <div className={styles.field}>{children}</div>
      {!locked && (
        <Button type="submit" className={styles.button} busy={busy} disabled={!changed}>
          {t('save')}
        </Button>
      )}
    </div>
  )
}
