import { fullMoment } from '@stoa/text/format'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { momentReader } from '../../../lib/typed-moment/read-typed.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { postponeMoments, postponements } from '../head/postpone-moments.ts'
import styles from './moment-form.module.css'
import { fieldsOf, momentIn } from './wall-fields.ts'

type Props = {
  /** What is chosen at first, in epoch milliseconds. */
  start: number
  /** The button: a verb. */
  act: string
  /** Offers the usual moments, too, in words that fit what is done then; absent: they were offered before. */
  presets?: 'postponeTo' | 'sendLater.at'
  onChoose: (moment: string) => void
  onCancel: () => void
}

/** A moment in words, as people say it, or exactly; on the clock of the reader. What words were taken for shows at once. */
export function MomentForm({ start, act, presets, onChoose, onCancel }: Props) {
  const t = useText()
  const reader = useReader()
  const { timeZone, language } = reader
  const [begun] = useState(() => Date.now())
  const [typed, setTyped] = useState('')
  const [fields, setFields] = useState(() => fieldsOf(start, timeZone))
  const [tooEarly, setTooEarly] = useState(false)
  const read = useQuery({
    queryKey: ['moment-reader', language],
    queryFn: async () => ({ read: await momentReader(language) }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data?.read
  const understood = read?.(typed, Date.now(), timeZone) ?? null
  const choose = (part: { date: string } | { time: string }) => {
    setTooEarly(false)
    setFields(chosen => ({ ...chosen, ...part }))
  }
  const say = (words: string) => {
    setTyped(words)
    setTooEarly(false)
    const moment = read?.(words, Date.now(), timeZone) ?? null
    if (moment !== null) setFields(fieldsOf(moment, timeZone))
  }
  const hint = () => {
    if (typed.trim() === '') return t('tickets:moment.examples')
    return understood === null
      ? t('tickets:moment.notUnderstood')
      : t('tickets:moment.understood', { moment: fullMoment(new Date(understood).toISOString(), reader) })
  }
  return (
    <form
      className={styles.fields}
      onSubmit={event => {
        event.preventDefault()
        const moment = momentIn(fields, timeZone)
        if (moment <= Date.now()) return setTooEarly(true)
        onChoose(new Date(moment).toISOString())
      }}
    >
      {presets && (
        <div className={styles.presets}>
          {postponements.map(name => (
            <Button
              key={name}
              size="small"
              onClick={() => onChoose(new Date(postponeMoments(Date.now(), timeZone)[name]).toISOString())}
            >
              {t(`tickets:${presets}.${name}`)}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.words}>
        <TextField
          data-initial-focus
          label={t('tickets:moment.inWords')}
          hint={<span aria-live="polite">{hint()}</span>}
          autoComplete="off"
          dir="auto"
          maxLength={100}
          optional
          value={typed}
          onValueChange={say}
        />
      </div>
      <TextField
        type="date"
        required
        label={t('tickets:postponeDate')}
        min={fieldsOf(begun, timeZone).date}
        value={fields.date}
        onValueChange={date => choose({ date })}
        error={tooEarly ? t('errors:not_in_future') : undefined}
      />
      <TextField
        type="time"
        required
        label={t('tickets:postponeTime')}
        hint={timeZone.replaceAll('_', ' ')}
        value={fields.time}
        onValueChange={time => choose({ time })}
      />
      <Actions>
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button
          type="submit"
          look="primary"
          disabled={typed.trim() !== '' && understood === null && read !== undefined}
        >
          {act}
        </Button>
      </Actions>
    </form>
  )
}
