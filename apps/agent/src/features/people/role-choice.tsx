import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { Role } from '@stoa/contract/permissions'
import { useId } from 'react'
import { useMe } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import styles from './role-choice.module.css'
import { roleHints, roleOptions } from './role-options.ts'

type Props = { value: Role; onValueChange: (role: Role) => void }

/** The roles side by side with what they may do: nobody needs to know them by heart. */
export function RoleChoice({ value, onValueChange }: Props) {
  const t = useText()
  const me = useMe()
  const id = useId()
  const hints = roleHints(t)
  return (
    <div className={styles.group}>
      <span id={id} className={styles.label}>
        {t('people:role')}
      </span>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onValueChange={role => onValueChange(role as Role)}
        className={styles.options}
      >
        {roleOptions(t, me.role).map(option => (
          // biome-ignore lint/a11y/noLabelWithoutControl: Base UI puts a native input inside
          <label key={option.value} className={styles.option}>
            <Radio.Root
              value={option.value}
              className={styles.radio}
              aria-labelledby={`${id}-${option.value}`}
              aria-describedby={`${id}-${option.value}-hint`}
            >
              <Radio.Indicator className={styles.dot} />
            </Radio.Root>
            <span>
              <span id={`${id}-${option.value}`} className={styles.name}>
                {option.label}
              </span>
              <span id={`${id}-${option.value}-hint`} className={styles.hint}>
                {hints[option.value]}
              </span>
            </span>
          </label>
        ))}
      </RadioGroup>
    </div>
  )
}
