import type { ContactProfile } from '@stoa/contract/contacts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { say } from '../../../ui/toasts.ts'
import { PartsList } from './parts-list.tsx'
import { mergeStale } from './stale.ts'

/** Who became part of this contact, and can be taken out again. */
export function MergedList({ contact: { merged, can } }: { contact: ContactProfile }) {
  const t = useText()
  const unmerge = useAct('contactMerging.unmerge', {
    stale: mergeStale,
    onDone: () => say(t('contacts:merging.apart')),
  })
  return (
    <PartsList
      title={t('contacts:merging.mergedHere')}
      parts={merged}
      onTakeApart={can.merge ? id => unmerge.mutate({ params: { id } }) : null}
    />
  )
}
