import type { CustomField, FieldContent } from '@stoa/contract/custom-fields'
import type { Translate } from '@stoa/text/translator'
import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import { classes } from '../../ui/classes.ts'
import control from '../../ui/control.module.css'
import { FormField } from '../../ui/form-field.tsx'
import { ManyPicker } from '../../ui/many-picker.tsx'
import select from '../../ui/select.module.css'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useText } from '../text.ts'
import { countedOf, goneFrom } from './offered.ts'
import { readNumber } from './read-number.ts'
import { useContentText } from './use-content-text.ts'

type Props = {
  field: CustomField
  value: FieldContent | null
  onSet: (value: FieldContent | null) => void
}

/** What a value of this kind is chosen or typed with. */
export function FieldControl(props: Props) {
  const { field, value, onSet } = props
  const t = useText()
  switch (field.kind) {
    case 'list':
      return (
        <Select
          label={field.name}
          optional
          options={[{ value: 0, label: t('tickets:fields.nothing') }, ...optionsOf(field, value, t)]}
          value={typeof value === 'number' ? value : 0}
          onValueChange={id => onSet(id || null)}
        />
      )
    case 'multi-list':
      return <Several {...props} />
    case 'checkbox':
      return <Checkbox label={field.name} checked={value === true} onCheckedChange={onSet} />
    default:
      return <Typed {...props} />
  }
}

/** Saved when the field is left, or by Enter. */
function Typed({ field, value, onSet }: Props) {
  const t = useText()
  const before = value === null ? '' : String(value)
  const [typed, setTyped] = useState(before)
  const [wrong, setWrong] = useState(false)
  const isNumber = field.kind === 'number'
  const save = () => {
    const text = typed.trim()
    if (text === before) return setWrong(false)
    if (!isNumber) return onSet(text || null)
    const number = readNumber(text)
    setWrong(number === undefined)
    if (number !== undefined) onSet(number)
  }
  return (
    <TextField
      label={field.name}
      optional
      type={field.kind === 'date' ? 'date' : 'text'}
      inputMode={isNumber ? 'decimal' : undefined}
      dir="auto"
      maxLength={10_000}
      value={typed}
      onValueChange={setTyped}
      onBlur={save}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) save()
      }}
      error={wrong ? t('tickets:fields.notANumber') : null}
    />
  )
}

/** What was chosen and taken away since is there to be unticked. */
const optionsOf = (field: CustomField, value: FieldContent | null, t: Translate) => [
  ...field.options.map(({ id, name }) => ({ value: id, label: name })),
  ...goneFrom(field, value).map(id => ({ value: id, label: t('tickets:fields.gone') })),
]

function Several({ field, value, onSet }: Props) {
  const t = useText()
  const text = useContentText()
  const chosen = Array.isArray(value) ? value : []
  return (
    <FormField label={field.name} optional>
      {({ id, 'aria-describedby': described }) => (
        <ManyPicker
          label={field.name}
          options={optionsOf(field, value, t)}
          chosen={chosen}
          onChange={ids => onSet(countedOf(field, ids.length > 0 ? ids : null))}
          trigger={
            <button
              type="button"
              id={id}
              aria-describedby={described}
              aria-label={`${field.name}: ${text(field, value)}`}
              className={classes(control.control, select.trigger)}
            >
              <span className={select.value}>
                <bdi>{text(field, value) || t('tickets:fields.nothing')}</bdi>
              </span>
              <span className={select.icon}>
                <ChevronDown />
              </span>
            </button>
          }
        />
      )}
    </FormField>
  )
}
