import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { classes } from './classes.ts'
import control from './control.module.css'
import { type FieldProps, FormField } from './form-field.tsx'
import { IconButton } from './icon-button.tsx'
import styles from './password-field.module.css'
import { useUiWords } from './words.ts'

type Props = FieldProps &
  Omit<ComponentProps<'input'>, 'id' | 'type' | 'onChange' | 'children'> & {
    /** What the browser's password store should do with it. */
    autoComplete: 'current-password' | 'new-password' | 'off'
    onValueChange?: (value: string) => void
  }

export function PasswordField({ label, hint, error, optional, onValueChange, ...rest }: Props) {
  const [shown, setShown] = useState(false)
  const words = useUiWords()
  return (
    <FormField label={label} hint={hint} error={error} optional={optional}>
      {props => (
        <div className={styles.row}>
          <input
            {...rest}
            {...props}
            type={shown ? 'text' : 'password'}
            spellCheck={false}
            onChange={onValueChange && (event => onValueChange(event.target.value))}
            className={classes(control.control, styles.input)}
          />
          <IconButton
            className={styles.eye}
            label={shown ? words.hidePassword : words.showPassword}
            icon={shown ? <EyeOff /> : <Eye />}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </FormField>
  )
}
