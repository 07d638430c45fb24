import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { NewDepartmentForm } from './new-department-form.tsx'

/** The button, and the dialog that it opens. */
export function NewDepartment() {
  const t = useText()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const people = useQuery(query('users.list')).data?.items ?? []
  return (
    <Dialog
      title={t('departments:new')}
      size="wide"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button look="primary" icon={<Plus />}>
          {t('departments:new')}
        </Button>
      }
    >
      <NewDepartmentForm
        people={people}
        onCancel={() => setOpen(false)}
        onCreated={({ id }) => navigate({ to: paths.department, params: { id } })}
      />
    </Dialog>
  )
}
