import { useState } from 'react'
import { errorText } from '../../lib/show-error.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Actions, Dialog } from '../../ui/dialog.tsx'
import { say } from '../../ui/toasts.ts'
import type { Question } from './question.ts'
import { RoleChoice } from './role-choice.tsx'

export const ChangeRole = (question: Question) => {
  const t = useText()
  const { person, open, onOpenChange } = question
  return (
    <Dialog
      title={t('people:changeRoleTitle', { name: person.name })}
      open={open}
      onOpenChange={onOpenChange}
    >
      <RoleForm {...question} />
    </Dialog>
  )
}

function RoleForm({ person, onOpenChange }: Question) {
  const t = useText()
  const [role, setRole] = useState(person.role)
  const change = useAct('users.changeRole', {
    stale: ['users.list', 'myself.get'],
    shownByForm: ['last_owner'],
    onDone: ({ name }) => {
      say(t('people:roleChanged', { name }))
      onOpenChange(false)
    },
  })
  return (
    <>
      {change.error?.code === 'last_owner' && <Banner tone="danger">{errorText(change.error)}</Banner>}
      <RoleChoice value={role} onValueChange={setRole} />
      <Actions>
        <Button onClick={() => onOpenChange(false)}>{t('cancel')}</Button>
        <Button
          look="primary"
          busy={change.isPending}
          disabled={role === person.role}
          onClick={() => change.mutate({ params: { id: person.id }, body: { role } })}
        >
          {t('save')}
        </Button>
      </Actions>
    </>
  )
}
