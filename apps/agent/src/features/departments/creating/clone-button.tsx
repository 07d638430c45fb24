import type { Department } from '@stoa/contract/departments'
import { Copy } from 'lucide-react'
import { useState } from 'react'
import { usePermission } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { CloneDialog } from './clone-dialog.tsx'

export function CloneButton({ department }: { department: Department }) {
  const t = useText()
  const allowed = usePermission('department.create')
  const [open, setOpen] = useState(false)
  if (!allowed) return null
  return (
    <>
      <Button icon={<Copy />} onClick={() => setOpen(true)}>
        {t('departments:clone.act')}
      </Button>
      <CloneDialog department={department} open={open} onOpenChange={setOpen} />
    </>
  )
}
