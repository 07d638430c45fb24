import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useEffect, useRef } from 'react'
import { useText } from '../../../lib/text.ts'
import { classes } from '../../../ui/classes.ts'
import control from '../../../ui/control.module.css'
import styles from './subject.module.css'

type Props = {
  ticket: Ticket
  editing: boolean
  onEditing: (editing: boolean) => void
  onChange: (subject: string) => void
}

/** What the ticket is called; Enter keeps what is written in its place, Escape leaves it as it was. */
export function Subject({ ticket, editing, onEditing, onChange }: Props) {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever comes from a list or a neighbour begins to read here, and so does who has edited it.
  useEffect(() => {
    if (!editing) heading.current?.focus({ preventScroll: true })
  }, [editing])
  if (!editing)
    return (
      <h1 ref={heading} tabIndex={-1} className={styles.subject} dir="auto">
        {ticket.subject || t('tickets:erasedSubject')}
      </h1>
    )
  const keep = (written: string) => {
    const subject = written.trim()
    onEditing(false)
    if (subject && subject !== ticket.subject) onChange(subject)
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: somebody has just asked to write here
      autoFocus
      aria-label={t('tickets:subject')}
      defaultValue={ticket.subject}
      maxLength={500}
      dir="auto"
      className={classes(control.control, styles.field)}
      onFocus={event => event.target.select()}
      onBlur={event => keep(event.target.value)}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') keep(event.currentTarget.value)
        if (event.key !== 'Escape') return
        event.currentTarget.value = ticket.subject
        onEditing(false)
      }}
    />
  )
}
