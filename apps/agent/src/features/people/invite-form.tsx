import type { Role } from '@stoa/contract/permissions'
import { checksIn } from '../../lib/checks.ts'
import { DepartmentCheckboxes } from '../../lib/department-checkboxes.tsx'
import { useStayingDepartments } from '../../lib/staying-departments.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { useForm } from '../../lib/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Actions } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Invited } from './invite-link.tsx'
import { RoleChoice } from './role-choice.tsx'

type Props = { onCancel: () => void; onInvited: (invited: Invited) => void }

export function InviteForm({ onCancel, onInvited }: Props) {
  const t = useText()
  const departments = useStayingDepartments()
  const invite = useAct('invitations.create', {
    stale: ['users.list', 'departments.list'],
    shownByForm: ['email_taken'],
    onDone: onInvited,
  })
  const { filled, email } = checksIn(t)
  const { form, field, values, set } = useForm({
    start: { name: '', email: '', role: 'agent' as Role, departmentIds: [] as number[] },
    checks: { name: filled, email },
    failure: invite.error,
    refusals: { email_taken: 'email' },
  })
  const send = form(given => invite.mutate({ body: { ...given, email: given.email.trim() } }))
  return (
    <form {...send}>
      <Fields>
        <TextField label={t('people:name')} autoComplete="off" maxLength={120} {...field('name')} />
        <TextField label={t('people:email')} type="email" autoComplete="off" {...field('email')} />
        <RoleChoice value={values.role} onValueChange={role => set({ role })} />
        {departments.length > 1 && (
          <DepartmentCheckboxes
            label={t('people:departments')}
            departments={departments}
            chosen={values.departmentIds}
            onChange={departmentIds => set({ departmentIds })}
          />
        )}
        <Actions>
          <Button onClick={onCancel}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={invite.isPending}>
            {t('people:invite')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
