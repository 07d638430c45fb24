import type { ActionOf } from '@stoa/contract/actions'
import { useQuery } from '@tanstack/react-query'
import { Combobox } from '../../../ui/combobox.tsx'
import { Fields } from '../../../ui/fields.tsx'
import type { Option } from '../../../ui/option.ts'
import { query } from '../../query.ts'
import { useStayingDepartments } from '../../staying-departments.ts'
import { useText } from '../../text.ts'
import type { FormProps } from '../form-props.ts'

type Transfer = ActionOf<'transfer'>

/** Where the ticket goes, and to whom; either may stay as it is. */
export function TransferForm({ action, onChange, errorAt, me }: FormProps<Transfer> & { me: boolean }) {
  const t = useText()
  const departments = useStayingDepartments()
  const people = useQuery(query('users.list')).data?.items ?? []
  const members = departments.find(({ id }) => id === action.department)?.memberships
  // Who works there; owners and administrators may be given everything.
  const fitting = people.filter(
    ({ id, state, role }) =>
      state !== 'deactivated' &&
      (!members || role !== 'agent' || members.some(({ userId }) => userId === id) || id === action.assignee),
  )
  const words = ['same', 'nobody', 'last-agent', ...(me ? (['me'] as const) : [])] as const
  const assignees: Option<Transfer['assignee']>[] = [
    ...words.map(value => ({ value, label: t(`actions:assigneeLabels.${value}`) })),
    ...fitting.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Fields columns={2}>
      <Combobox<Transfer['department']>
        label={t('actions:department')}
        options={[
          { value: 'same', label: t('actions:departmentSame') },
          ...departments.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={action.department}
        onValueChange={department => onChange({ ...action, department })}
        error={errorAt('department')}
      />
      <Combobox<Transfer['assignee']>
        label={t('actions:assignee')}
        options={assignees}
        value={action.assignee}
        onValueChange={assignee => onChange({ ...action, assignee })}
        error={errorAt('assignee')}
      />
    </Fields>
  )
}
