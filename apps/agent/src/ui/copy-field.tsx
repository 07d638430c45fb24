import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import control from './control.module.css'
import styles from './copy-field.module.css'
import { FormField } from './form-field.tsx'

type Props = {
  label: string
  value: string
  copy: (text: string, from: HTMLInputElement) => Promise<boolean>
  /** What the button says before and after. */
  words: { copy: string; copied: string }
}

/** A value to take along: a link, a key. A press on it selects it, the button copies it. */
export function CopyField({ label, value, copy, words }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  return (
    <FormField label={label}>
      {({ 'aria-required': _, ...tied }) => (
        <div className={styles.row}>
          <input
            {...tied}
            ref={input}
            readOnly
            value={value}
            dir="ltr"
            spellCheck={false}
            onFocus={event => event.target.select()}
            className={classes(control.control, styles.value)}
          />
          <Button
            look="primary"
            data-initial-focus
            icon={copied ? <Check /> : <Copy />}
            onClick={() => input.current && copy(value, input.current).then(setCopied)}
          >
            <span aria-live="polite">{copied ? words.copied : words.copy}</span>
          </Button>
        </div>
      )}
    </FormField>
  )
}
