import type { CustomerCompany } from '@stoa/contract/customer-companies'
import { useText } from '../../../../lib/text.ts'
import { useAct } from '../../../../lib/use-act.ts'
import { say } from '../../../../ui/toasts.ts'
import { PartsList } from '../../merging/parts-list.tsx'
import { companyMergeStale } from './stale.ts'

/** What became part of this company, and can be taken out again. */
export function MergedCompanies({ company: { merged, can } }: { company: CustomerCompany }) {
  const t = useText()
  const unmerge = useAct('companyMerging.unmerge', {
    stale: companyMergeStale,
    onDone: () => say(t('contacts:mergingCompanies.apart')),
  })
  return (
    <PartsList
      title={t('contacts:mergingCompanies.mergedHere')}
      parts={merged}
      onTakeApart={can.merge ? id => unmerge.mutate({ params: { id } }) : null}
    />
  )
}
