import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { memo } from 'react'
import styles from './ticket-row.module.css'

type Props = { ticket: TicketItem; start: number; size: number }

/** A row while it passes: as little as a browser can draw at the rate of its frames. */
export const PassingRow = memo(({ ticket: { contact, subject }, start, size }: Props) => (
  <li className={styles.place} style={{ blockSize: size, insetBlockStart: start }}>
    <div className={styles.row}>
      <span />
      <span className={styles.contact} dir="auto">
        {contact.name || contact.email}
      </span>
      <span className={styles.words} dir="auto">
        {subject}
      </span>
    </div>
  </li>
))
