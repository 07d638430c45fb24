import { useState } from 'react'
import { Chips } from './chips.tsx'
import styles from './text-chips.module.css'

type Props = {
  label: string
  texts: readonly string[]
  onChange: (texts: string[]) => void
  /** In the field while it is empty. */
  placeholder: string
  removeLabel: (text: string) => string
  invalid?: boolean
  describedBy?: string | undefined
}

/** Several texts: Enter, a comma or leaving the field adds what was typed; Backspace in an empty field takes the last one back. */
export function TextChips(props: Props) {
  const { label, texts, onChange, placeholder, removeLabel, invalid, describedBy } = props
  const [typed, setTyped] = useState('')
  const add = (text: string) => {
    const fresh = text
      .split(/[,،，\n]/)
      .map(each => each.trim())
      .filter(each => each !== '' && !texts.includes(each))
    setTyped('')
    if (fresh.length > 0) onChange([...texts, ...new Set(fresh)])
  }
  return (
    <Chips
      label={label}
      chips={texts.map(text => ({ key: text, label: text }))}
      removeLabel={removeLabel}
      onRemove={key => onChange(texts.filter(text => text !== key))}
    >
      <input
        className={styles.input}
        aria-label={label}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        dir="auto"
        maxLength={1000}
        placeholder={placeholder}
        value={typed}
        onChange={({ target }) => (/[,،，]/.test(target.value) ? add(target.value) : setTyped(target.value))}
        onBlur={() => add(typed)}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && typed.trim() !== '') {
            // Not the form: that is for the next Enter.
            event.preventDefault()
            add(typed)
          }
          const last = texts.at(-1)
          if (event.key === 'Backspace' && typed === '' && last !== undefined) {
            event.preventDefault()
            onChange(texts.slice(0, -1))
            setTyped(last)
          }
        }}
      />
    </Chips>
  )
}
