import type { CustomerCompany } from '@stoa/contract/customer-companies'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Merge } from 'lucide-react'
import { useState } from 'react'
import { query } from '../../../../lib/query.ts'
import { useText } from '../../../../lib/text.ts'
import { paths } from '../../../../paths.ts'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { CompanyFinder } from './company-finder.tsx'
import { MergeCompanyForm } from './merge-company-form.tsx'

/** The button that makes one company of two: the other one is found. */
export function MergeCompanyDialog({ company }: { company: CustomerCompany }) {
  const t = useText()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const [found, setFound] = useState<number | null>(null)
  const other = useQuery({
    ...query('customerCompanies.get', { params: { id: found ?? 0 } }),
    enabled: open && found !== null,
  }).data
  return (
    <Dialog
      title={t('contacts:mergingCompanies.title')}
      description={t('contacts:mergingCompanies.description')}
      open={open}
      onOpenChange={next => {
        setOpen(next)
        if (!next) setFound(null)
      }}
      trigger={<Button icon={<Merge />}>{t('contacts:mergingCompanies.mergeInto')}</Button>}
    >
      <CompanyFinder company={company} chosen={other?.name ?? null} onChoose={setFound} />
      {found !== null && !other && <Skeleton lines={4} />}
      {other && (
        <MergeCompanyForm
          key={other.id}
          one={company}
          other={other}
          onDone={id => {
            setOpen(false)
            setFound(null)
            if (id !== company.id) navigate({ to: paths.customerCompany, params: { id } })
          }}
        />
      )}
    </Dialog>
  )
}
