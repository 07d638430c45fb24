import type { ActionOf } from '@stoa/contract/actions'
import type { CustomField, FieldContent } from '@stoa/contract/custom-fields'
import { Combobox } from '../../../ui/combobox.tsx'
import { Fields } from '../../../ui/fields.tsx'
import field from '../../../ui/form-field.module.css'
import { useFieldsOf } from '../../fields/custom-fields.tsx'
import { FieldControl } from '../../fields/field-control.tsx'
import { useText } from '../../text.ts'
import type { FormProps } from '../form-props.ts'
import { IdsField } from './ids-field.tsx'

type Filling = ActionOf<'set-field' | 'add-to-field' | 'clear-field'>

/** What a field begins with when it is chosen; options only where the field has those. */
const blankOf = ({ kind }: CustomField): FieldContent =>
  kind === 'checkbox' ? true : kind === 'multi-list' ? [] : ''

/** A custom field of the ticket, and what becomes of it. */
export function FieldForm({ action, onChange, errorAt }: FormProps<Filling>) {
  const t = useText()
  const all = useFieldsOf('ticket')
  const fields = all.filter(({ kind }) => action.kind !== 'add-to-field' || kind === 'multi-list')
  const chosen = fields.find(({ id }) => id === action.fieldId)
  const choose = (fieldId: number) => {
    const next = fields.find(({ id }) => id === fieldId)
    if (action.kind === 'set-field' && next) onChange({ ...action, fieldId, value: blankOf(next) })
    if (action.kind === 'add-to-field') onChange({ ...action, fieldId, options: [] })
    if (action.kind === 'clear-field') onChange({ ...action, fieldId })
  }
  if (all.length === 0) return <p className={field.hint}>{t('actions:noFields')}</p>
  return (
    <Fields columns={2}>
      <Combobox
        label={t('actions:field')}
        options={fields.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen?.id ?? null}
        onValueChange={choose}
        placeholder={t('conditions:choose')}
        error={errorAt('fieldId')}
      />
      {chosen && action.kind === 'add-to-field' && (
        <IdsField
          label={t('actions:value')}
          options={chosen.options}
          chosen={action.options}
          onChange={options => onChange({ ...action, options })}
          error={errorAt('options')}
        />
      )}
      {chosen && action.kind === 'set-field' && (
        <div className={field.field}>
          <FieldControl
            key={chosen.id}
            field={{ ...chosen, name: t('actions:value') }}
            value={action.value === '' ? null : action.value}
            onSet={value => onChange({ ...action, value: value ?? (chosen.kind === 'multi-list' ? [] : '') })}
          />
          {errorAt('value') && (
            <p className={field.error} role="alert">
              {errorAt('value')}
            </p>
          )}
        </div>
      )}
    </Fields>
  )
}
