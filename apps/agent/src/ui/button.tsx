import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'
import { classes } from './classes.ts'
import { Spinner } from './spinner.tsx'

type Props = ComponentProps<'button'> & {
  /** `primary` once on a screen; `danger` for what cannot be undone. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger'
  size?: 'small' | 'normal'
  /** Waits for the server: keeps its width and focus, cannot be pressed again. */
  busy?: boolean
  icon?: ReactNode
}

export function Button({
  look = 'plain',
  size = 'normal',
  busy = false,
  icon,
  children,
  className,
  ...rest
}: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(styles.button, styles[look], styles[size], className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={event => (busy ? event.preventDefault() : rest.onClick?.(event))}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  )
}
