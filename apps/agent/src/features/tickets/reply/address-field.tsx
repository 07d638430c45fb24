import { Autocomplete } from '@base-ui/react/autocomplete'
import { useId, useState } from 'react'
import { isEmail } from '../../../lib/checks.ts'
import { useText } from '../../../lib/text.ts'
import popup from '../../../ui/popup.module.css'
import styles from './recipients.module.css'
import { addressesIn, firstWrong, lastTyped, withChosen } from './typed-addresses.ts'
import { type Person, useKnownPeople } from './use-known-people.ts'

type Props = { label: string; value: string; wantsFocus: boolean; onChange: (value: string) => void }

/** Addresses, of which those that are known are offered while one types. A whole address is never taken for another one. */
export function AddressField({ label, value, wantsFocus, onChange }: Props) {
  const t = useText()
  const id = useId()
  const [open, setOpen] = useState(false)
  const people = useKnownPeople(value, open)
  const isOffered = open && people.length > 0
  const wrong = firstWrong(addressesIn(value))
  return (
    <Autocomplete.Root
      items={people}
      mode="none"
      value={value}
      onValueChange={onChange}
      itemToStringValue={({ email }: Person) => withChosen(value, email)}
      open={isOffered}
      onOpenChange={setOpen}
      autoHighlight={!isEmail(lastTyped(value))}
    >
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <Autocomplete.Input
        id={id}
        className={styles.field}
        dir="ltr"
        type="text"
        inputMode="email"
        spellCheck={false}
        placeholder={t('tickets:ccHint')}
        aria-invalid={wrong ? true : undefined}
        autoFocus={wantsFocus}
        onKeyDown={event => {
          // Ctrl Enter sends, and chooses nobody on the way; Escape leaves the field, and empties nothing.
          const elsewhere = event.ctrlKey || event.metaKey || (event.key === 'Escape' && !isOffered)
          if (elsewhere) event.preventBaseUIHandler()
        }}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner className={popup.positioner} sideOffset={4} align="start">
          <Autocomplete.Popup className={popup.popup} aria-label={label}>
            <Autocomplete.List>
              {(person: Person) => (
                <Autocomplete.Item key={person.email} value={person} className={popup.item}>
                  <span className={popup.text}>
                    <bdi>{person.name || person.email}</bdi>
                  </span>
                  {person.name && (
                    <bdi className={popup.hint} dir="ltr">
                      {person.email}
                    </bdi>
                  )}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  )
}
