import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './icon-button.module.css'
import { Tooltip } from './tooltip.tsx'

type Props = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & {
  /** What it does, in words: its name for screen readers and its tooltip. */
  label: string
  icon: ReactNode
  pressed?: boolean
}

export function IconButton({ label, icon, pressed, className, ...rest }: Props) {
  return (
    <Tooltip text={label}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        className={classes(styles.button, className)}
      >
        {icon}
      </button>
    </Tooltip>
  )
}
