import type { CustomerCompany } from '@stoa/contract/customer-companies'
import { useNavigate } from '@tanstack/react-router'
import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { say } from '../../../ui/toasts.ts'
import { CompanyForm } from './company-form.tsx'

/** The button that opens the form: of a new company, or of this one. */
export function CompanyDialog({ company }: { company: CustomerCompany | null }) {
  const t = useText()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const done = ({ id, name }: CustomerCompany) => {
    setOpen(false)
    say(company ? t('saved') : t('contacts:created', { name }))
    if (!company) navigate({ to: paths.customerCompany, params: { id } })
  }
  return (
    <Dialog
      title={company ? t('contacts:change') : t('contacts:addCompany')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        company ? (
          <Button icon={<Pencil />}>{t('contacts:change')}</Button>
        ) : (
          <Button look="primary" icon={<Plus />}>
            {t('contacts:addCompany')}
          </Button>
        )
      }
    >
      <CompanyForm company={company} onDone={done} />
    </Dialog>
  )
}
