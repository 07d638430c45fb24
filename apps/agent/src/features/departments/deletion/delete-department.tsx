import type { Department } from '@stoa/contract/departments'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/section.tsx'
import { DeleteDialog } from './delete-dialog.tsx'

type Props = { department: Department; departments: readonly Department[] }

export function DeleteDepartment({ department, departments }: Props) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <Section
      layout="beside"
      title={t('departments:deletion.title')}
      text={department.isDefault ? t('departments:deletion.isDefault') : t('departments:deletion.text')}
    >
      <div>
        <Button disabled={department.isDefault} onClick={() => setOpen(true)}>
          {t('delete')}
        </Button>
      </div>
      <DeleteDialog department={department} departments={departments} open={open} onOpenChange={setOpen} />
    </Section>
  )
}
