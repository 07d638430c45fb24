import type { CustomerCompany } from '@stoa/contract/customer-companies'
import { useFieldsOf } from '../../../../lib/fields/custom-fields.tsx'
import { sayWithUndo } from '../../../../lib/say-with-undo.ts'
import { useText } from '../../../../lib/text.ts'
import { useAct } from '../../../../lib/use-act.ts'
import { MergeChoices } from '../../merging/merge-choices.tsx'
import { useMerging } from '../../merging/use-merging.ts'
import { companyClashesOf } from './company-choices.ts'
import { companyMergeStale as stale } from './stale.ts'

type Props = { one: CustomerCompany; other: CustomerCompany; onDone: (keptId: number) => void }

/** Merges one of two companies into the other one. */
export function MergeCompanyForm({ one, other, onDone }: Props) {
  const t = useText()
  const merging = useMerging(one, other)
  const { kept, gone } = merging
  const unmerge = useAct('companyMerging.unmerge', { stale })
  const merge = useAct('companyMerging.merge', {
    stale,
    onDone: ({ id, name }) => {
      onDone(id)
      sayWithUndo(t('contacts:mergingCompanies.done', { name }), () =>
        unmerge.mutate({ params: { id: gone.id } }),
      )
    },
  })
  const names = { gone: `\u2068${gone.name}\u2069`, kept: `\u2068${kept.name}\u2069` }
  return (
    <MergeChoices
      merging={merging}
      clashes={companyClashesOf(kept, gone, useFieldsOf('company'))}
      words={{
        direction: t('contacts:mergingCompanies.direction', names),
        choose: t('contacts:mergingCompanies.choose'),
        rest: t('contacts:mergingCompanies.rest', names),
        of: () => t('contacts:companyName'),
      }}
      busy={merge.isPending}
      onMerge={taking => merge.mutate({ params: { id: gone.id }, body: { intoId: kept.id, ...taking } })}
    />
  )
}
