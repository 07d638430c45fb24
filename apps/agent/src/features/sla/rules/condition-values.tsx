import type { Channel, Priority } from '@stoa/contract/ticket-shapes'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx'
import type { Option } from '../../../ui/option.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { isWritten, type TypedCondition } from './typed-conditions.ts'

type Props = {
  condition: TypedCondition
  problem: string | null
  onChange: (condition: TypedCondition) => void
}

const channels = ['email', 'api'] as const satisfies readonly Channel[]
const priorities = ['low', 'normal', 'high', 'urgent'] as const satisfies readonly Priority[]

/** What a condition asks for: boxes where there is a list of values, else a line of text. */
export function ConditionValues({ condition, problem, onChange }: Props) {
  const t = useText()
  const { field, chosen, text } = condition
  const departments = useQuery(query('departments.list')).data?.items ?? []
  if (isWritten(field))
    return (
      <TextField
        label={t(`sla:rules.fields.${field}`)}
        hint={field === 'requester' ? t('sla:rules.requesterHint') : t('sla:rules.valuesHint')}
        dir="auto"
        value={text}
        error={problem}
        onValueChange={given => onChange({ ...condition, text: given })}
      />
    )
  const options: readonly Option<string | number>[] =
    field === 'department'
      ? departments.map(({ id: value, name }) => ({ value, label: name }))
      : field === 'priority'
        ? priorities.map(value => ({ value, label: t(`tickets:priorities.${value}`) }))
        : channels.map(value => ({ value, label: t(`tickets:channels.${value}`) }))
  return (
    <CheckboxGroup
      label={t('sla:rules.values', { field: t(`sla:rules.fields.${field}`) })}
      options={options}
      chosen={chosen}
      onChange={given => onChange({ ...condition, chosen: given })}
      error={problem}
    />
  )
}
