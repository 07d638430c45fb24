import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import styles from './chips.module.css'
import { classes } from './classes.ts'

export type Chip = {
  key: string | number
  label: string
  /** The thing behind it does not exist any more. */
  gone?: boolean
}

type Props = {
  label: string
  chips: readonly Chip[]
  /** The words of the button, with the label of the chip. */
  removeLabel: (label: string) => string
  onRemove: (key: Chip['key']) => void
  /** Behind them: what adds one. */
  children?: ReactNode
}

/** Chosen values side by side, each with its cross; the focus goes on to what stands behind a removed one. */
export function Chips({ label, chips, removeLabel, onRemove, children }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const remove = (key: Chip['key'], at: number) => {
    onRemove(key)
    requestAnimationFrame(() => {
      const rest = list.current?.querySelectorAll<HTMLElement>('button, input')
      rest?.[Math.min(at, rest.length - 1)]?.focus()
    })
  }
  return (
    <ul ref={list} className={styles.chips} aria-label={label}>
      {chips.map(({ key, label: text, gone }, at) => (
        <li key={key} className={classes(styles.chip, gone && styles.gone)}>
          <bdi className={styles.text}>{text}</bdi>
          <button
            type="button"
            className={styles.remove}
            aria-label={removeLabel(text)}
            onClick={() => remove(key, at)}
          >
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
      {children && <li className={styles.last}>{children}</li>}
    </ul>
  )
}
