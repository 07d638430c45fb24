import { type ReactNode, useId } from 'react'
import styles from './form-field.module.css'
import { useUiWords } from './words.ts'

/** To be spread on the control inside a FormField, so that label, hint and error are tied to it. */
export type ControlProps = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

export type FieldProps = {
  label: string
  hint?: ReactNode
  /** What is wrong with the value, in the reader's language. */
  error?: string | null
  /** Marks the field as not needed; fields are needed otherwise. */
  optional?: boolean
}

type Props = FieldProps & { children: (control: ControlProps) => ReactNode }

export function FormField({ label, hint, error, optional = false, children }: Props) {
  const id = useId()
  const words = useUiWords()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        <bdi>{label}</bdi>
        {optional && <span className={styles.optional}>{words.optional}</span>}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': optional ? undefined : true,
      })}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
