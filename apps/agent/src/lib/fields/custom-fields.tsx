import type { FieldSubject } from '@stoa/contract/custom-field-kinds'
import type { CustomField, FieldContent, FieldValues } from '@stoa/contract/custom-fields'
import { useQuery } from '@tanstack/react-query'
import { query } from '../query.ts'
import { useText } from '../text.ts'
import styles from './custom-fields.module.css'
import { FieldControl } from './field-control.tsx'
import { countedOf } from './offered.ts'
import { useContentText } from './use-content-text.ts'

type Props = {
  subject: FieldSubject
  values: FieldValues
  /** null: they are only read. */
  onSet: ((fieldId: number, value: FieldContent | null) => void) | null
  /** Of a ticket: where fields may be required. */
  departmentId?: number
}

/** The fields that are in use for this kind of thing. */
export const useFieldsOf = (subject: FieldSubject): readonly CustomField[] =>
  useQuery(query('customFields.list')).data?.items.filter(
    field => field.subject === subject && field.active,
  ) ?? []

/** Custom fields with what is known of them; each is saved by itself. */
export function CustomFields({ subject, values, onSet, departmentId }: Props) {
  const t = useText()
  const text = useContentText()
  const fields = useFieldsOf(subject)
  return (
    <div className={styles.fields}>
      {fields.map(field => {
        const value = values.find(({ fieldId }) => fieldId === field.id)?.value ?? null
        const required = departmentId !== undefined && field.requiredIn.includes(departmentId)
        const missing = required && countedOf(field, value) === null
        return (
          <div key={field.id} className={styles.field}>
            {onSet ? (
              <FieldControl
                // What somebody else has set meanwhile is shown anew.
                key={JSON.stringify(value)}
                field={field}
                value={value}
                onSet={next => onSet(field.id, next)}
              />
            ) : (
              <>
                <span className={styles.label}>
                  <bdi>{field.name}</bdi>
                </span>
                <span dir="auto">{text(field, value) || '–'}</span>
              </>
            )}
            {missing && <span className={styles.missing}>{t('tickets:fields.required')}</span>}
          </div>
        )
      })}
    </div>
  )
}
