import type { Department } from '@stoa/contract/departments'
import { Copy, Ellipsis, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { usePermission } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { CloneDialog } from '../creating/clone-dialog.tsx'
import { DeleteDialog } from '../deletion/delete-dialog.tsx'

type Props = { department: Department; all: readonly Department[] }

export function DepartmentMenu({ department, all }: Props) {
  const t = useText()
  const clones = usePermission('department.create')
  const deletes = usePermission('department.delete')
  const [question, setQuestion] = useState<'clone' | 'delete' | null>(null)
  if ((!clones && !deletes) || department.deletion) return null
  const dialog = (asked: 'clone' | 'delete') => ({
    department,
    open: question === asked,
    onOpenChange: (open: boolean) => setQuestion(open ? asked : null),
  })
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('departments:actions', { name: department.name })} icon={<Ellipsis />} />
        }
      >
        {clones && (
          <MenuItem icon={<Copy />} onClick={() => setQuestion('clone')}>
            {t('departments:clone.act')}
          </MenuItem>
        )}
        {deletes && (
          <MenuItem
            icon={<Trash2 />}
            danger
            disabled={department.isDefault}
            hint={department.isDefault && t('departments:default')}
            onClick={() => setQuestion('delete')}
          >
            {t('delete')}
          </MenuItem>
        )}
      </Menu>
      <CloneDialog {...dialog('clone')} />
      <DeleteDialog {...dialog('delete')} departments={all} />
    </>
  )
}
