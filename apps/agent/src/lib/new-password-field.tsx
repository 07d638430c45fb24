import { PasswordField } from '../ui/password-field.tsx'
import styles from './new-password-field.module.css'
import { lengthOf, shortest } from './password-length.ts'
import { useText } from './text.ts'

type Props = {
  label?: string
  value: string
  onValueChange: (value: string) => void
  error?: string | null
}

/** A password that is being chosen. What it says of strength is only length: that is what resists guessing. */
export function NewPasswordField({ label, value, onValueChange, error }: Props) {
  const t = useText()
  const length = lengthOf(value)
  const hints = {
    none: t('auth:newPassword.hint'),
    short: t('auth:newPassword.missing', { count: shortest - value.length }),
    enough: t('auth:newPassword.enough'),
    long: t('auth:newPassword.long'),
  }
  return (
    <PasswordField
      label={label ?? t('auth:newPassword.label')}
      autoComplete="new-password"
      maxLength={200}
      value={value}
      onValueChange={onValueChange}
      error={error}
      hint={
        <>
          <span className={styles.meter} data-length={length} aria-hidden="true" />
          {hints[length]}
        </>
      }
    />
  )
}
