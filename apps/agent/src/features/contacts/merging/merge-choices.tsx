import { ArrowRightLeft } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { type Clash, keyOf, takenOf } from './choices.ts'
import { ClashChoice } from './clash-choice.tsx'
import styles from './merging.module.css'
import type { Merging } from './use-merging.ts'

type Props<Of extends string> = {
  merging: Merging<unknown>
  clashes: readonly Clash<Of>[]
  words: { direction: string; choose: string; rest: string; of: (of: Of) => string }
  busy: boolean
  onMerge: (taking: { take: Of[]; takeFields: number[] }) => void
}

/** Which of the two stays, and what is taken from the other one where both have it. */
export function MergeChoices<Of extends string>({ merging, clashes, words, busy, onMerge }: Props<Of>) {
  const t = useText()
  const { taken, take, turn } = merging
  return (
    <>
      <p className={styles.direction}>
        <span>{words.direction}</span>
        <Button size="small" look="quiet" icon={<ArrowRightLeft />} onClick={turn}>
          {t('contacts:merging.turn')}
        </Button>
      </p>
      {clashes.length > 0 && <p className={styles.hint}>{words.choose}</p>}
      {clashes.map(clash => (
        <ClashChoice
          key={keyOf(clash)}
          clash={clash}
          word={'field' in clash ? clash.field.name : words.of(clash.of)}
          taken={taken.has(keyOf(clash))}
          onTake={takes => take(keyOf(clash), takes)}
        />
      ))}
      <p className={styles.hint}>{words.rest}</p>
      <Actions>
        <Button look="primary" busy={busy} onClick={() => onMerge(takenOf(clashes, taken))}>
          {t('contacts:merging.merge')}
        </Button>
      </Actions>
    </>
  )
}
