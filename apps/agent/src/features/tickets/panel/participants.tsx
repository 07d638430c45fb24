import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import styles from './customer-panel.module.css'

/** Who gets an answer to all besides the customer. */
export function Participants({ ticketId }: { ticketId: number }) {
  const t = useText()
  const list = useQuery(query('tickets.recipients', { params: { id: ticketId } })).data?.participants ?? []
  if (list.length === 0) return null
  return (
    <section className={styles.others}>
      <h2 className={styles.heading}>{t('tickets:participants')}</h2>
      <ul className={styles.participants}>
        {list.map(address => (
          <li key={address} dir="ltr">
            {address}
          </li>
        ))}
      </ul>
    </section>
  )
}
