import type { AnswerOf } from '@stoa/client/shape'
import { formulas, type MetricName } from '@stoa/contract/metrics'
import { shortMoment } from '@stoa/text/format'
import { valueText } from '@stoa/text/value-text'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { paths } from '../../../paths.ts'
import styles from './behind.module.css'

type Item = AnswerOf<'reports.behind'>['items'][number]
type Props = { metric: MetricName; items: readonly Item[] }

/** A mean and minutes are made of seconds; everything else of how often. */
const inSeconds = (metric: MetricName) =>
  'mean' in formulas[metric] || 'minutes' in formulas[metric] || 'unit' in formulas[metric]

export function Counted({ metric, items }: Props) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const told = (counted: number) => {
    if (counted < 0) return t('reports:behind.takenBack')
    if (inSeconds(metric)) return valueText(counted, 'seconds', reader.language)
    return counted === 1 ? '' : valueText(counted, 'count', reader.language)
  }
  return (
    <ul className={styles.list}>
      {items.map(({ ticket, at, counted, agent, department }, index) => (
        // One ticket can be counted several times in one moment.
        // biome-ignore lint/suspicious/noArrayIndexKey: pages only grow at the end
        <li key={index} className={styles.item}>
          <About ticket={ticket}>
            <bdi className={styles.subject}>{ticket?.subject ?? t('reports:behind.hidden')}</bdi>
            <span className={styles.facts}>
              {ticket && <bdi>{ticket.code}</bdi>}
              <bdi>{department.name}</bdi>
              {agent && <bdi>{agent.name}</bdi>}
            </span>
          </About>
          <span className={styles.end}>
            <time dateTime={at}>{shortMoment(at, reader, now)}</time>
            <bdi className={styles.counted}>{told(counted)}</bdi>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The way to the ticket, where one may see it. */
const About = ({ ticket, children }: { ticket: Item['ticket']; children: ReactNode }) =>
  ticket ? (
    <Link to={paths.ticket} params={{ id: ticket.id }} search={{}} className={styles.link}>
      {children}
    </Link>
  ) : (
    <span className={styles.link}>{children}</span>
  )
