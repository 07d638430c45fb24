import type { ContactProfile } from '@stoa/contract/contacts'
import { languageNameIn } from '@stoa/text/languages'
import { useFieldsOf } from '../../../lib/fields/custom-fields.tsx'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { useLanguage, useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { clashesOf } from './choices.ts'
import { MergeChoices } from './merge-choices.tsx'
import { mergeStale } from './stale.ts'
import { useMerging } from './use-merging.ts'

type Props = { one: ContactProfile; other: ContactProfile; onDone: (keptId: number) => void }

/** Merges one of two contacts into the other one. */
export function MergeForm({ one, other, onDone }: Props) {
  const t = useText()
  const reader = useLanguage()
  const merging = useMerging(one, other)
  const { kept, gone } = merging
  const unmerge = useAct('contactMerging.unmerge', { stale: mergeStale })
  const merge = useAct('contactMerging.merge', {
    stale: mergeStale,
    onDone: ({ id, name, email }) => {
      onDone(id)
      sayWithUndo(t('contacts:merging.done', { name: name || email }), () =>
        unmerge.mutate({ params: { id: gone.id } }),
      )
    },
  })
  const fields = useFieldsOf('contact')
  const nameOf = ({ name, email, phone }: ContactProfile) => name || email || phone || t('contacts:noName')
  return (
    <MergeChoices
      merging={merging}
      clashes={clashesOf(kept, gone, fields, { language: tag => languageNameIn(tag, reader) })}
      words={{
        direction: t('contacts:merging.direction', {
          gone: `\u2068${nameOf(gone)}\u2069`,
          kept: `\u2068${nameOf(kept)}\u2069`,
        }),
        choose: t('contacts:merging.choose'),
        rest: t('contacts:merging.rest'),
        of: of => t(`contacts:merging.choices.${of}`),
      }}
      busy={merge.isPending}
      onMerge={taking => merge.mutate({ params: { id: gone.id }, body: { intoId: kept.id, ...taking } })}
    />
  )
}
