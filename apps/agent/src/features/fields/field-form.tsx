import { type FieldSubject, fieldKinds, hasOptions } from '@stoa/contract/custom-field-kinds'
import type { CustomField } from '@stoa/contract/custom-fields'
import { useQuery } from '@tanstack/react-query'
import { checksIn } from '../../lib/checks.ts'
import { DepartmentCheckboxes } from '../../lib/department-checkboxes.tsx'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { useForm } from '../../lib/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Actions } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/fields.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { say } from '../../ui/toasts.ts'
import { optionsFrom, type TypedField, typedField } from './typed-field.ts'

type Props = { subject: FieldSubject; field: CustomField | null; onDone: () => void }

/** A field is defined, or changed; its kind is chosen once. */
export function FieldForm({ subject, field: given, onDone }: Props) {
  const t = useText()
  const departments = useQuery(query('departments.list')).data?.items ?? []
  const options = {
    stale: ['customFields.list', 'tickets.get', 'contacts.get', 'customerCompanies.get'] as const,
    shownByForm: ['name_taken', 'options_missing'] as const,
    onDone: () => {
      onDone()
      say(t('saved'))
    },
  }
  const create = useAct('customFields.create', options)
  const change = useAct('customFields.change', options)
  const { form, field, values, set } = useForm<TypedField>({
    start: typedField(given),
    checks: {
      name: checksIn(t).filled,
      options: (text, { kind }) => (hasOptions(kind) && text.trim() === '' ? t('fieldMissing') : null),
    },
    failure: given ? change.error : create.error,
    refusals: { name_taken: 'name', options_missing: 'options' },
  })
  const send = form(({ kind, options: text, ...body }) => {
    const options = optionsFrom(text, given?.options ?? [])
    if (given) change.mutate({ params: { id: given.id }, body: { ...body, options } })
    else create.mutate({ body: { ...body, subject, kind, options } })
  })
  return (
    <form {...send}>
      <Fields>
        <TextField label={t('fields:name')} maxLength={120} dir="auto" {...field('name')} />
        {!given && (
          <Select
            label={t('fields:kind')}
            hint={t('fields:kindHint')}
            options={fieldKinds.map(value => ({ value, label: t(`fields:kinds.${value}`) }))}
            {...field('kind')}
          />
        )}
        {hasOptions(values.kind) && (
          <TextArea
            label={t('fields:options')}
            hint={t('fields:optionsHint')}
            rows={5}
            dir="auto"
            {...field('options')}
          />
        )}
        {subject === 'ticket' && (
          <DepartmentCheckboxes
            label={t('fields:requiredIn')}
            hint={t('fields:requiredHint')}
            departments={departments}
            chosen={values.requiredIn}
            onChange={requiredIn => set({ requiredIn })}
          />
        )}
        {given && (
          <Switch
            label={t('fields:active')}
            checked={values.active}
            onCheckedChange={active => set({ active })}
          />
        )}
        <Actions>
          <Button type="submit" look="primary" busy={create.isPending || change.isPending}>
            {given ? t('save') : t('create')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
