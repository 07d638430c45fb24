import type { Clock, TicketClocks } from '@stoa/contract/sla'
import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { SlaClock } from './sla-clock.tsx'
import styles from './sla-clocks.module.css'
import { SlaLevel } from './sla-level.tsx'

const minute = 60_000
const isOver = ({ state }: Clock) => state !== 'running' && state !== 'paused'

/** The clocks of a ticket and why they stand where they stand; nothing where no SLA is used. */
export function SlaClocks({ ticket }: { ticket: Ticket }) {
  const t = useText()
  const given = useQuery({
    ...query('sla.clocks', { params: { id: ticket.id } }),
    // Events come by the socket; the time that passes does not.
    refetchInterval: minute,
  }).data
  const levels = useQuery(query('sla.levels')).data?.items ?? []
  if (!given || (levels.length === 0 && given.clocks.length === 0)) return null
  const running = given.clocks.filter(clock => !isOver(clock))
  const over = given.clocks.filter(isOver)
  const counted = running.length > 0
  return (
    <section className={styles.section} aria-label={t('sla:clocks.heading')}>
      <SlaLevel ticket={ticket} clocks={given} levels={levels} />
      {given.level && given.clocks.length === 0 && <p className={styles.soft}>{t('sla:clocks.none')}</p>}
      {running.map(clock => (
        <SlaClock key={clock.id} clock={clock} />
      ))}
      <OverClocks clocks={over} />
      {counted && <p className={styles.soft}>{hoursOf(given, t)}</p>}
    </section>
  )
}

const hoursOf = ({ calendar, timeZone }: TicketClocks, t: ReturnType<typeof useText>) =>
  calendar && timeZone ? t('sla:clocks.hours', { name: calendar.name, timeZone }) : t('sla:clocks.alwaysOpen')

/** What is over is a line; of many only the newest are shown at once. */
function OverClocks({ clocks }: { clocks: readonly Clock[] }) {
  const t = useText()
  const shown = clocks.slice(-3)
  const earlier = clocks.slice(0, -3)
  return (
    <>
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t('sla:clocks.earlier', { count: earlier.length })}</summary>
          <div className={styles.folded}>
            {earlier.map(clock => (
              <SlaClock key={clock.id} clock={clock} />
            ))}
          </div>
        </details>
      )}
      {shown.map(clock => (
        <SlaClock key={clock.id} clock={clock} />
      ))}
    </>
  )
}
