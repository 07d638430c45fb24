import type { ActionOf } from '@stoa/contract/actions'
import { useQuery } from '@tanstack/react-query'
import { Fields } from '../../../ui/fields.tsx'
import { query } from '../../query.ts'
import { useText } from '../../text.ts'
import type { FormProps } from '../form-props.ts'
import { IdsField } from './ids-field.tsx'

/** Into which groups the customer comes, and out of which. */
export function GroupsForm({ action, onChange, errorAt }: FormProps<ActionOf<'change-groups'>>) {
  const t = useText()
  const options = useQuery(query('contactGroups.list')).data?.items ?? []
  return (
    <Fields columns={2}>
      <IdsField
        label={t('actions:addGroups')}
        options={options}
        chosen={action.add}
        onChange={add => onChange({ ...action, add, remove: action.remove.filter(id => !add.includes(id)) })}
        error={errorAt('add')}
      />
      <IdsField
        label={t('actions:removeGroups')}
        options={options}
        chosen={action.remove}
        onChange={remove =>
          onChange({ ...action, remove, add: action.add.filter(id => !remove.includes(id)) })
        }
        error={errorAt('remove')}
      />
    </Fields>
  )
}
