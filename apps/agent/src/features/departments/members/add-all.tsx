import type { Department } from '@stoa/contract/departments'
import type { User } from '@stoa/contract/people'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { useMembersUndo } from './use-members-undo.ts'

type Props = {
  department: Department
  /** Who is not a member yet. */
  missing: readonly User[]
  addAll: (userIds: readonly number[]) => Promise<boolean>
}

export function AddAll({ department, missing, addAll }: Props) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const { sayAdded } = useMembersUndo(department.id)
  const count = missing.length
  const add = async () => {
    const ids = missing.map(({ id }) => id)
    setOpen(false)
    if (await addAll(ids)) sayAdded(t('departments:addAll.done', { count }), ids)
  }
  return (
    <>
      <Button disabled={count === 0} onClick={() => setOpen(true)}>
        {t('departments:addAllMembers')}
      </Button>
      <Confirm
        title={t('departments:addAll.ask', { name: department.name })}
        text={t('departments:addAll.text', { count })}
        act={t('departments:addAllMembers')}
        cancel={t('cancel')}
        look="primary"
        open={open}
        onOpenChange={setOpen}
        onConfirm={add}
      />
    </>
  )
}
