import type { ReadKey } from '@stoa/client/shape'
import type { SpentTime } from '@stoa/contract/spent-times'
import { useState } from 'react'
import { workText } from '../../../lib/duration.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { wallTimeOf } from '../../../lib/wall-clock.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'
import styles from './spent-time.module.css'
import { typedMinutes } from './typed-minutes.ts'

type Props = {
  ticketId: number
  /** null: a new one. */
  entry: SpentTime | null
  stale: readonly ReadKey[]
  onDone: () => void
}

const digits = (value: number, length = 2) => String(value).padStart(length, '0')

const todayOf = (timeZone: string) => {
  const { year, month, day } = wallTimeOf(Date.now(), timeZone)
  return `${digits(year, 4)}-${digits(month)}-${digits(day)}`
}

export function SpentTimeForm({ ticketId, entry, stale, onDone }: Props) {
  const t = useText()
  const { language, timeZone } = useReader()
  const [typed, setTyped] = useState(entry ? String(entry.minutes) : '')
  const [day, setDay] = useState(() => entry?.day ?? todayOf(timeZone))
  const [note, setNote] = useState(entry?.note ?? '')
  const [invalid, setInvalid] = useState(false)
  const add = useAct('spentTimes.add', {
    stale,
    onDone: ({ minutes }) => {
      say(t('tickets:time.added', { time: workText(minutes, language) }))
      onDone()
    },
  })
  const change = useAct('spentTimes.change', {
    stale,
    onDone: () => {
      say(t('tickets:time.changed'))
      onDone()
    },
  })
  const busy = add.isPending || change.isPending
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        const minutes = typedMinutes(typed, language)
        if (minutes === null) return setInvalid(true)
        if (busy) return
        const params = { id: ticketId }
        const spent = { minutes, day, note }
        if (entry) change.mutate({ params, body: { entryId: entry.id, ...spent } })
        else add.mutate({ params, body: spent })
      }}
    >
      <TextField
        label={t('tickets:time.minutes')}
        hint={t('tickets:time.minutesHint')}
        error={invalid ? t('tickets:time.invalid') : null}
        required
        autoComplete="off"
        value={typed}
        onValueChange={value => {
          setTyped(value)
          setInvalid(false)
        }}
      />
      <TextField
        type="date"
        required
        label={t('tickets:time.day')}
        value={day}
        max={todayOf(timeZone)}
        onValueChange={setDay}
      />
      <TextField
        label={t('tickets:time.note')}
        optional
        maxLength={500}
        dir="auto"
        value={note}
        onValueChange={setNote}
      />
      <Actions>
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button type="submit" look="primary" busy={busy}>
          {entry ? t('tickets:time.save') : t('tickets:time.add')}
        </Button>
      </Actions>
    </form>
  )
}
