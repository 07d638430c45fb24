import type { Department } from '@stoa/contract/departments'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { useMembersUndo } from './use-members-undo.ts'

type Props = { department: Department; removeAll: () => Promise<boolean> }

export function RemoveAll({ department: { id, name, memberships }, removeAll }: Props) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const { sayGone } = useMembersUndo(id)
  const count = memberships.length
  const remove = async () => {
    setOpen(false)
    if (await removeAll()) sayGone(t('departments:removeAll.done', { count }), memberships)
  }
  return (
    <>
      <Button disabled={count === 0} onClick={() => setOpen(true)}>
        {t('departments:removeAllMembers')}
      </Button>
      <Confirm
        title={t('departments:removeAll.ask', { name })}
        text={t('departments:removeAll.text', { count })}
        act={t('departments:removeAllMembers')}
        cancel={t('cancel')}
        open={open}
        onOpenChange={setOpen}
        onConfirm={remove}
      />
    </>
  )
}
