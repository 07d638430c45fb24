import type { ContactProfile } from '@stoa/contract/contacts'
import { languageNameIn } from '@stoa/text/languages'
import { ArrowRightLeft } from 'lucide-react'
import { useState } from 'react'
import { useFieldsOf } from '../../../lib/fields/custom-fields.tsx'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { useLanguage, useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { clashesOf, keyOf } from './choices.ts'
import { ClashChoice } from './clash-choice.tsx'
import styles from './merging.module.css'
import { mergeStale } from './stale.ts'

type Props = { one: ContactProfile; other: ContactProfile; onDone: (keptId: number) => void }

/** Which of the two stays, and what is taken from the other one where both have it. */
export function MergeForm({ one, other, onDone }: Props) {
  const t = useText()
  const reader = useLanguage()
  // Whoever is known for longer stays, unless somebody turns it round.
  const [turned, setTurned] = useState(one.createdAt > other.createdAt)
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const [kept, gone] = turned ? [other, one] : [one, other]
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
  const clashes = clashesOf(kept, gone, fields, { language: tag => languageNameIn(tag, reader) })
  const nameOf = ({ name, email, phone }: ContactProfile) => name || email || phone || t('contacts:noName')
  const take = clashes.flatMap(clash => (clash.of !== 'field' && taken.has(clash.of) ? [clash.of] : []))
  const takeFields = clashes.flatMap(clash =>
    clash.of === 'field' && taken.has(keyOf(clash)) ? [clash.field.id] : [],
  )
  return (
    <>
      <p className={styles.direction}>
        <span>
          {t('contacts:merging.direction', {
            gone: `\u2068${nameOf(gone)}\u2069`,
            kept: `\u2068${nameOf(kept)}\u2069`,
          })}
        </span>
        <Button
          size="small"
          look="quiet"
          icon={<ArrowRightLeft />}
          onClick={() => {
            setTurned(!turned)
            setTaken(new Set())
          }}
        >
          {t('contacts:merging.turn')}
        </Button>
      </p>
      {clashes.length > 0 && <p className={styles.hint}>{t('contacts:merging.choose')}</p>}
      {clashes.map(clash => (
        <ClashChoice
          key={keyOf(clash)}
          clash={clash}
          taken={taken.has(keyOf(clash))}
          onTake={takes => {
            const next = new Set(taken)
            if (takes) next.add(keyOf(clash))
            else next.delete(keyOf(clash))
            setTaken(next)
          }}
        />
      ))}
      <p className={styles.hint}>{t('contacts:merging.rest')}</p>
      <Actions>
        <Button
          look="primary"
          busy={merge.isPending}
          onClick={() =>
            merge.mutate({ params: { id: gone.id }, body: { intoId: kept.id, take, takeFields } })
          }
        >
          {t('contacts:merging.merge')}
        </Button>
      </Actions>
    </>
  )
}
