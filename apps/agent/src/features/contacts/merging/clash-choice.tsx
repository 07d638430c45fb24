import { useContentText } from '../../../lib/fields/use-content-text.ts'
import { useText } from '../../../lib/text.ts'
import { Segments } from '../../../ui/segments.tsx'
import type { Clash } from './choices.ts'
import styles from './merging.module.css'

type Props = { clash: Clash; taken: boolean; onTake: (taken: boolean) => void }

/** Which of two values stays. */
export function ClashChoice({ clash, taken, onTake }: Props) {
  const t = useText()
  const text = useContentText()
  const word = clash.of === 'field' ? clash.field.name : t(`contacts:merging.choices.${clash.of}`)
  const said = (which: 'kept' | 'gone') =>
    clash.of === 'field' ? text(clash.field, clash[which]) : clash[which]
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
