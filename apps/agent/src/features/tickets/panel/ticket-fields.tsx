import type { Ticket } from '@stoa/contract/ticket-shapes'
import { CustomFields, useFieldsOf } from '../../../lib/fields/custom-fields.tsx'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import styles from './customer-panel.module.css'

/** What administrators want to know of tickets; nothing where that is nothing. */
export function TicketFields({ ticket }: { ticket: Ticket }) {
  const t = useText()
  const set = useAct('tickets.setFields', {
    stale: ['tickets.get', 'tickets.timeline', 'tickets.list', 'views.tickets'],
  })
  if (useFieldsOf('ticket').length === 0) return null
  return (
    <section className={styles.others}>
      <h2 className={styles.heading}>{t('tickets:fields.heading')}</h2>
      <CustomFields
        subject="ticket"
        values={ticket.fields}
        departmentId={ticket.department.id}
        onSet={
          ticket.can['set-fields']
            ? (fieldId, value) =>
                set.mutate({ params: { id: ticket.id }, body: { values: [{ fieldId, value }] } })
            : null
        }
      />
    </section>
  )
}
