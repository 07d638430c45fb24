import type { Department } from '@stoa/contract/departments'
import type { Role } from '@stoa/contract/permissions'
import { checksIn } from '../../lib/checks.ts'
import { DepartmentCheckboxes } from '../../lib/department-checkboxes.tsx'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { useForm } from '../../lib/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Actions } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { RoleChoice } from './role-choice.tsx'

type Props = {
  departments: readonly Department[]
  onCancel: () => void
  onCreated: (secret: string) => void
}

export function NewApiKeyForm({ departments, onCancel, onCreated }: Props) {
  const t = useText()
  const create = useAct('apiKeys.create', {
    stale: ['apiKeys.list'],
    onDone: ({ secret }) => onCreated(secret),
  })
  const choosesDepartments = (role: Role) => role === 'agent' && departments.length > 1
  const { form, field, values, set, error } = useForm({
    start: { name: '', role: 'agent' as Role, departmentIds: [] as number[] },
    checks: {
      name: checksIn(t).filled,
      departmentIds: (ids, { role }) =>
        choosesDepartments(role) && ids.length === 0 ? t('people:keys.chooseDepartment') : null,
    },
    failure: create.error,
  })
  const send = form(({ name, role, departmentIds }) =>
    create.mutate({ body: { name, role, departmentIds: choosesDepartments(role) ? departmentIds : null } }),
  )
  return (
    <form {...send}>
      <Fields>
        <TextField
          label={t('people:name')}
          hint={t('people:keys.nameHint')}
          autoComplete="off"
          maxLength={120}
          {...field('name')}
        />
        <RoleChoice value={values.role} onValueChange={role => set({ role })} />
        {choosesDepartments(values.role) && (
          <DepartmentCheckboxes
            label={t('people:departments')}
            hint={t('people:keys.departmentsHint')}
            departments={departments}
            chosen={values.departmentIds}
            onChange={departmentIds => set({ departmentIds })}
            error={error('departmentIds')}
          />
        )}
        <Actions>
          <Button onClick={onCancel}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={create.isPending}>
            {t('create')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
