import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useQuery } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { query } from '../../../lib/query.ts'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import control from '../../../ui/control.module.css'
import { IconButton } from '../../../ui/icon-button.tsx'
import styles from './customer-panel.module.css'
import { FoldedSection, takeFocus } from './folded-section.tsx'

const stale = ['tickets.recipients', 'tickets.timeline'] as const

/** Who gets an answer to all besides the customer; people are taken in and left out here. */
export function Participants({ ticket }: { ticket: Ticket }) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [begun, setBegun] = useState(false)
  const params = { id: ticket.id }
  const list = useQuery(query('tickets.recipients', { params })).data?.participants ?? []
  const add = useAct('tickets.addParticipant', { stale, onDone: () => setTyped('') })
  const remove = useAct('tickets.removeParticipant', {
    stale,
    onDone: (_, { body: { address } }) =>
      sayWithUndo(t('tickets:participant.removed', { address: `\u2068${address}\u2069` }), () =>
        add.mutate({ params, body: { address } }),
      ),
  })
  const may = ticket.can['change-participants']
  if (list.length === 0 && !may) return null
  if (list.length === 0 && !begun)
    return (
      <FoldedSection title={t('tickets:participants')}>
        <IconButton label={t('tickets:participant.add')} icon={<Plus />} onClick={() => setBegun(true)} />
      </FoldedSection>
    )
  return (
    <section className={styles.others}>
      <h2 className={styles.heading}>{t('tickets:participants')}</h2>
      {list.length > 0 && (
        <ul className={styles.participants}>
          {list.map(address => (
            <li key={address} className={styles.line}>
              <span dir="ltr" className={styles.address}>
                {address}
              </span>
              {may && (
                <IconButton
                  label={t('tickets:participant.remove', { address: `\u2068${address}\u2069` })}
                  icon={<X />}
                  onClick={() => remove.mutate({ params, body: { address } })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <form
          className={styles.line}
          onSubmit={event => {
            event.preventDefault()
            const address = typed.trim()
            if (address) add.mutate({ params, body: { address } })
          }}
        >
          <input
            ref={begun ? takeFocus : undefined}
            type="email"
            dir="ltr"
            className={control.control}
            aria-label={t('tickets:participant.address')}
            placeholder="name@example.com"
            value={typed}
            onChange={event => setTyped(event.target.value)}
          />
          <IconButton type="submit" label={t('tickets:participant.add')} icon={<Plus />} />
        </form>
      )}
    </section>
  )
}
