import { type ReactNode, useId } from 'react'
import styles from './field-set.module.css'
import field from './form-field.module.css'
import type { FieldProps } from './form-field.tsx'

type Props = Omit<FieldProps, 'optional'> & {
  /** The id of the error, for those of the controls that are wrong. */
  errorId?: string
  children: ReactNode
}

/** Controls that answer one question together. */
export function FieldSet({ label, hint, error, errorId, children }: Props) {
  const id = useId()
  const idOfError = errorId ?? `${id}-error`
  const described = [hint && `${id}-hint`, error && idOfError].filter(Boolean).join(' ')
  return (
    <fieldset className={styles.set} aria-describedby={described || undefined}>
      <legend className={styles.legend}>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className={field.hint}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={idOfError} className={field.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
