import { useContentText } from '../../../lib/fields/use-content-text.ts'
import { Segments } from '../../../ui/segments.tsx'
import type { Clash } from './choices.ts'
import styles from './merging.module.css'

type Props = { clash: Clash<string>; word: string; taken: boolean; onTake: (taken: boolean) => void }

/** Which of two values stays. */
export function ClashChoice({ clash, word, taken, onTake }: Props) {
  const text = useContentText()
  const said = (which: 'kept' | 'gone') => ('field' in clash ? text(clash.field, clash[which]) : clash[which])
  return (
    <div className={styles.clash}>
      <span className={styles.word} aria-hidden="true">
        <bdi>{word}</bdi>
      </span>
      <Segments
        label={word}
        options={[
          { value: 'kept', label: said('kept') },
          { value: 'gone', label: said('gone') },
        ]}
        value={taken ? 'gone' : 'kept'}
        onValueChange={chosen => onTake(chosen === 'gone')}
      />
    </div>
  )
}
