import { Button } from '../../../ui/button.tsx'
import type { Option } from '../../../ui/option.ts'
import { Picker } from '../../../ui/picker.tsx'

type Props = {
  /** What is looked for, and what the button says until it is found. */
  words: { search: string; find: string }
  found: readonly Option<number>[]
  chosen: string | null
  onChoose: (id: number) => void
  onType: (typed: string) => void
}

/** The button that finds the other one of two. */
export function OtherPicker({ words, found, chosen, onChoose, onType }: Props) {
  return (
    <Picker
      label={words.search}
      options={found}
      value={null}
      onValueChange={onChoose}
      onType={onType}
      trigger={
        <Button
          data-initial-focus
          // What such a button holds is no name of it.
          aria-label={[words.find, chosen].filter(Boolean).join(': ')}
        >
          <bdi>{chosen ?? words.find}</bdi>
        </Button>
      }
    />
  )
}
