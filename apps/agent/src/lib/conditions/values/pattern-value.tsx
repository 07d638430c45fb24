import { classes } from '../../../ui/classes.ts'
import { useText } from '../../text.ts'
import styles from '../condition-groups.module.css'
import type { ValueProps } from './value-props.ts'

/** A regular expression; whether it can be read, the server says. */
export function PatternValue({ value, onChange, invalid, describedBy }: ValueProps) {
  const t = useText()
  return (
    <input
      className={classes(styles.input, styles.pattern)}
      aria-label={t('conditions:value')}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      title={t('conditions:patternTip')}
      placeholder={t('conditions:patternHint')}
      dir="ltr"
      spellCheck={false}
      autoCapitalize="off"
      maxLength={1000}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
