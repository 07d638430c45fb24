import type { ActionOf } from '@stoa/contract/actions'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useText } from '../../text.ts'
import type { FormProps } from '../form-props.ts'

const places = ['both', 'subject', 'body'] as const

export function ReplaceForm({ action, onChange, errorAt }: FormProps<ActionOf<'replace-text'>>) {
  const t = useText()
  return (
    <>
      <Fields columns={2}>
        <TextField
          label={t('actions:find')}
          dir="auto"
          maxLength={1000}
          value={action.find}
          onValueChange={find => onChange({ ...action, find })}
          error={errorAt('find')}
        />
        <TextField
          label={t('actions:with')}
          hint={t('actions:withHint')}
          optional
          dir="auto"
          maxLength={10_000}
          value={action.with}
          onValueChange={given => onChange({ ...action, with: given })}
        />
      </Fields>
      <Select
        label={t('actions:in')}
        options={places.map(value => ({ value, label: t(`actions:places.${value}`) }))}
        value={action.in}
        onValueChange={given => onChange({ ...action, in: given })}
      />
      <Checkbox
        label={t('actions:regex')}
        checked={action.regex}
        onCheckedChange={regex => onChange({ ...action, regex })}
      />
    </>
  )
}
