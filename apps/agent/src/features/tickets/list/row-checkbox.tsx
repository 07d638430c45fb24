import { useText } from '../../../lib/text.ts'
import styles from './row-checkbox.module.css'

type Props = {
  subject: string
  checked: boolean
  reachable: boolean
  onToggle: (range: boolean) => void
  onFocus: () => void
}

/** Beside a row, for it is a link. Seen where the row is pointed at or something is selected, and under a finger always. */
export function RowCheckbox({ subject, checked, reachable, onToggle, onFocus }: Props) {
  const t = useText()
  return (
    <label className={styles.place}>
      <input
        type="checkbox"
        className={styles.box}
        aria-label={t('tickets:selectTicket', { subject })}
        checked={checked}
        tabIndex={reachable ? 0 : -1}
        onFocus={onFocus}
        onChange={({ nativeEvent }) => onToggle(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
      />
    </label>
  )
}
