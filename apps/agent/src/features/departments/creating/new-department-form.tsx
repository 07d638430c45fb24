import type { Department } from '@stoa/contract/departments'
import type { User } from '@stoa/contract/people'
import { checksIn } from '../../../lib/checks.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useForm } from '../../../lib/use-form.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'
import { AddressList } from '../mail/address-list.tsx'
import { MemberSwitches } from './member-switches.tsx'

type Props = {
  people: readonly User[]
  onCancel: () => void
  onCreated: (department: Department) => void
}

export function NewDepartmentForm({ people, onCancel, onCreated }: Props) {
  const t = useText()
  const create = useAct('departments.create', {
    stale: ['departments.list', 'users.list'],
    shownByForm: ['name_taken', 'address_taken'],
    onDone: department => {
      say(t('departments:created', { name: department.name }))
      onCreated(department)
    },
  })
  const { form, field, values, set, error } = useForm({
    start: { name: '', toSolve: true, addresses: [] as string[], memberIds: [] as number[] },
    checks: { name: checksIn(t).filled },
    failure: create.error,
    refusals: { name_taken: 'name', address_taken: 'addresses' },
  })
  const { addresses, memberIds } = values
  return (
    <Fields>
      <form id="new-department" {...form(body => create.mutate({ body }))}>
        <Fields>
          <TextField label={t('departments:name')} maxLength={120} {...field('name')} />
          <Switch
            label={t('departments:toSolveLabel')}
            hint={t('departments:toSolveHint')}
            checked={values.toSolve}
            onCheckedChange={toSolve => set({ toSolve })}
          />
        </Fields>
      </form>
      <AddressList
        addresses={addresses}
        onAdd={(address, taken) => {
          set({ addresses: [...addresses, address] })
          taken()
        }}
        onRemove={address => set({ addresses: addresses.filter(other => other !== address) })}
        problem={error('addresses')}
      />
      <MemberSwitches
        people={people}
        isMember={id => memberIds.includes(id)}
        onSwitch={(id, member) =>
          set({ memberIds: member ? [...memberIds, id] : memberIds.filter(other => other !== id) })
        }
        onAddAll={ids => set({ memberIds: [...new Set([...memberIds, ...ids])] })}
      />
      <Actions>
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button type="submit" form="new-department" look="primary" busy={create.isPending}>
          {t('create')}
        </Button>
      </Actions>
    </Fields>
  )
}
