import type { CustomerCompany } from '@stoa/contract/customer-companies'
import { useNavigate } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'

const stale = ['customerCompanies.list', 'contacts.list', 'contacts.get'] as const

/** At once, because it can be taken back. */
export function DeleteCompany({ company: { id, name } }: { company: CustomerCompany }) {
  const t = useText()
  const navigate = useNavigate()
  const restore = useAct('customerCompanies.restore', { stale })
  const remove = useAct('customerCompanies.delete', {
    stale,
    onDone: () => {
      navigate({ to: paths.customerCompanies, search: {} })
      sayWithUndo(t('contacts:companyDeleted', { name }), () => restore.mutate({ params: { id } }))
    },
  })
  return (
    <Button icon={<Trash2 />} busy={remove.isPending} onClick={() => remove.mutate({ params: { id } })}>
      {t('contacts:deleteCompany')}
    </Button>
  )
}
