import { useId } from 'react'
import { useText } from '../../lib/text.ts'
import { FieldSet } from '../../ui/field-set.tsx'
import { TextChips } from '../../ui/text-chips.tsx'

type Props = {
  label: string
  hint: string
  placeholder: string
  value: string[]
  onValueChange: (texts: string[]) => void
  error: string | null
}

/** Several short texts, such as addresses. */
export function TextsField({ label, hint, placeholder, value, onValueChange, error }: Props) {
  const t = useText()
  const errorId = useId()
  return (
    <FieldSet label={label} hint={hint} error={error} errorId={errorId}>
      <TextChips
        label={label}
        texts={value}
        onChange={onValueChange}
        placeholder={placeholder}
        removeLabel={name => t('contacts:removeItem', { name })}
        invalid={error !== null}
        describedBy={error ? errorId : undefined}
      />
    </FieldSet>
  )
}
