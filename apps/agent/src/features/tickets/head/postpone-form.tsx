import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useState } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { momentOf, wallTimeOf } from '../../../lib/wall-clock.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { TicketActs } from '../use-ticket-acts.ts'
import styles from './postpone-control.module.css'
import { postponeMoments } from './postpone-moments.ts'

type Props = { ticket: Ticket; acts: TicketActs; onDone: () => void }

/** An exact moment, on the clock of the reader. */
export function PostponeForm({ ticket, acts, onDone }: Props) {
  const t = useText()
  const { timeZone } = useReader()
  const [begun] = useState(() => Date.now())
  const [{ date, time }, setChosen] = useState(() => {
    const kept = ticket.postponedUntil
    return fieldsOf(kept ? Date.parse(kept) : postponeMoments(begun, timeZone).morning, timeZone)
  })
  const [tooEarly, setTooEarly] = useState(false)
  const choose = (part: { date: string } | { time: string }) => {
    setTooEarly(false)
    setChosen(chosen => ({ ...chosen, ...part }))
  }
  return (
    <form
      className={styles.fields}
      onSubmit={event => {
        event.preventDefault()
        const until = momentIn(date, time, timeZone)
        if (until <= Date.now()) return setTooEarly(true)
        acts.postpone(new Date(until).toISOString())
        onDone()
      }}
    >
      <TextField
        type="date"
        required
        label={t('tickets:postponeDate')}
        min={fieldsOf(begun, timeZone).date}
        value={date}
        onValueChange={value => choose({ date: value })}
        error={tooEarly ? t('errors:not_in_future') : undefined}
      />
      <TextField
        type="time"
        required
        label={t('tickets:postponeTime')}
        hint={timeZone.replaceAll('_', ' ')}
        value={time}
        onValueChange={value => choose({ time: value })}
      />
      <Actions>
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button type="submit" look="primary">
          {t('tickets:postpone')}
        </Button>
      </Actions>
    </form>
  )
}

const digits = (value: number, length = 2) => String(value).padStart(length, '0')

const fieldsOf = (moment: number, timeZone: string) => {
  const { year, month, day, hour, minute } = wallTimeOf(moment, timeZone)
  return {
    date: `${digits(year, 4)}-${digits(month)}-${digits(day)}`,
    time: `${digits(hour)}:${digits(minute)}`,
  }
}

const momentIn = (date: string, time: string, timeZone: string) => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return momentOf({ year, month, day, hour, minute }, timeZone)
}
