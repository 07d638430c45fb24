import type { Department } from '@stoa/contract/departments'
import { useId } from 'react'
import { Checkbox } from '../ui/checkbox.tsx'
import styles from './department-checkboxes.module.css'

type Props = {
  label: string
  hint?: string
  departments: readonly Department[]
  chosen: readonly number[]
  onChange: (ids: number[]) => void
  error?: string | null
}

export function DepartmentCheckboxes({ label, hint, departments, chosen, onChange, error }: Props) {
  const id = useId()
  return (
    <fieldset className={styles.box} aria-describedby={`${id}-hint ${id}-error`}>
      <legend className={styles.legend}>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <ul className={styles.list}>
        {departments.map(department => (
          <li key={department.id}>
            <Checkbox
              label={department.name}
              checked={chosen.includes(department.id)}
              onCheckedChange={checked =>
                onChange(
                  checked ? [...chosen, department.id] : chosen.filter(other => other !== department.id),
                )
              }
            />
          </li>
        ))}
      </ul>
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
