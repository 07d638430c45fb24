import type { SlaLevel as Level, TicketClocks } from '@stoa/contract/sla'
import type { Ticket } from '@stoa/contract/ticket-shapes'
import { ChevronDown } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Menu, MenuChoice } from '../../../ui/menu.tsx'
import { say } from '../../../ui/toasts.ts'
import styles from './sla-clocks.module.css'

type Props = { ticket: Ticket; clocks: TicketClocks; levels: readonly Level[] }

const none = 'none'

/** Which level the ticket has and why; changed here where that is allowed. */
export function SlaLevel({ ticket, clocks: { level, because, ruleName }, levels }: Props) {
  const t = useText()
  const change = useAct('sla.changeTicketLevel', {
    stale: ['sla.clocks', 'tickets.get', 'tickets.timeline', 'tickets.list', 'views.tickets'],
    onDone: ({ level: now }) =>
      say(now ? t('sla:clocks.levelChanged', { name: now.name }) : t('sla:clocks.levelRemoved')),
  })
  const name = level?.name ?? t('sla:clocks.noLevel')
  const options = [
    ...levels.map(each => ({ value: String(each.id), label: each.name })),
    { value: none, label: t('sla:clocks.noLevel') },
  ]
  return (
    <div className={styles.head}>
      <h2 className={styles.heading}>{t('sla:clocks.level')}</h2>
      {ticket.can['change-sla-level'] ? (
        <Menu
          trigger={
            <button type="button" className={styles.change} disabled={change.isPending}>
              <bdi>{name}</bdi>
              <ChevronDown aria-hidden="true" />
            </button>
          }
        >
          <MenuChoice
            label={t('sla:clocks.change')}
            options={options}
            value={level ? String(level.id) : none}
            onValueChange={value =>
              change.mutate({
                params: { id: ticket.id },
                body: { levelId: value === none ? null : Number(value) },
              })
            }
          />
        </Menu>
      ) : (
        <bdi className={styles.level}>{name}</bdi>
      )}
      {because !== 'none' && (
        <p className={styles.because}>{t(`sla:clocks.because.${because}`, { name: ruleName ?? '' })}</p>
      )}
    </div>
  )
}
