import { Switch as Base } from '@base-ui/react/switch'
import type { ReactNode } from 'react'
import { useId } from 'react'
import styles from './switch.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

type Props = {
  label: string
  hint?: ReactNode
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  disabled?: boolean
  /** Only for those who listen: where a list shows what it switches. */
  hideLabel?: boolean
}

/** On or off, at once: what needs "Save" is a Checkbox. */
export function Switch({ label, hint, checked, onCheckedChange, disabled, hideLabel = false }: Props) {
  const id = useId()
  return (
    <div className={hideLabel && !hint ? styles.bare : styles.row}>
      <span>
        <span id={id} className={hideLabel ? undefined : styles.label}>
          {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
        </span>
        {hint && (
          <span id={`${id}-hint`} className={styles.hint}>
            {hint}
          </span>
        )}
      </span>
      <Base.Root
        checked={checked}
        onCheckedChange={value => onCheckedChange(value)}
        disabled={disabled}
        aria-labelledby={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={styles.track}
      >
        <Base.Thumb className={styles.thumb} />
      </Base.Root>
    </div>
  )
}
