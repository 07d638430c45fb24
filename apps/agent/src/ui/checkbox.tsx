import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check } from 'lucide-react'
import styles from './checkbox.module.css'

type Props = {
  label: string
  checked?: boolean
  defaultChecked?: boolean
  onCheckedChange?: (checked: boolean) => void
  name?: string
  value?: string
  disabled?: boolean
}

export function Checkbox({ label, onCheckedChange, ...rest }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base UI puts a native input inside
    <label className={styles.row}>
      <Base.Root {...rest} onCheckedChange={checked => onCheckedChange?.(checked)} className={styles.box}>
        <Base.Indicator className={styles.tick}>
          <Check />
        </Base.Indicator>
      </Base.Root>
      {label}
    </label>
  )
}
