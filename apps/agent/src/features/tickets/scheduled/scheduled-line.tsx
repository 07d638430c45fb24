import type { ScheduledItem } from '@stoa/contract/scheduled'
import { fullMoment } from '@stoa/text/format'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Item } from '../../../ui/items.tsx'
import { ChangeMoment } from './change-moment.tsx'
import { useScheduled } from './use-scheduled.ts'

export function ScheduledLine({ item }: { item: ScheduledItem }) {
  const t = useText()
  const reader = useReader()
  const [chooses, setChooses] = useState(false)
  const acts = useScheduled(item)
  const { kind, at, ticket, to, excerpt, can } = item
  const moment = fullMoment(at, reader)
  const name = ticket.subject || t('writing:drafts.noSubject')
  const isTicket = kind === 'ticket'
  // Each button says what it is about: there is one of each in every line.
  const named = (word: string) => ({ 'aria-label': t('writing:scheduled.of', { act: word, name }) })
  const now = t(isTicket ? 'writing:scheduled.backNow' : 'writing:scheduled.sendNow')
  return (
    <Item
      name={
        <Link to={paths.ticket} params={{ id: ticket.id }} search={{}}>
          {name}
        </Link>
      }
      facts={
        <>
          <time dateTime={at}>
            {t(isTicket ? 'writing:scheduled.comesBack' : 'writing:scheduled.leaves', { moment })}
          </time>
          <span>{t(`writing:scheduled.kinds.${kind}`)}</span>
          <bdi>{ticket.code}</bdi>
          {to.map(each => (
            <bdi key={each}>{each}</bdi>
          ))}
        </>
      }
      actions={
        <>
          {can.now && (
            <Button size="small" busy={acts.busy} onClick={acts.now} {...named(now)}>
              {now}
            </Button>
          )}
          {can.change && (
            <Button
              size="small"
              disabled={acts.busy}
              onClick={() => setChooses(true)}
              {...named(t('writing:scheduled.change'))}
            >
              {t('writing:scheduled.change')}
            </Button>
          )}
          {!isTicket && can.now && (
            <Button
              size="small"
              disabled={acts.busy}
              onClick={acts.takeBack}
              {...named(t('tickets:delivery.takeBack'))}
            >
              {t('tickets:delivery.takeBack')}
            </Button>
          )}
        </>
      }
    >
      {excerpt && <p dir="auto">{excerpt}</p>}
      {chooses && <ChangeMoment start={at} onClose={() => setChooses(false)} onChoose={acts.change} />}
    </Item>
  )
}
