import { useReader } from '../../session.ts'
import { momentOf, wallTimeOf } from '../../wall-clock.ts'
import styles from '../condition-groups.module.css'
import type { ValueProps } from './value-props.ts'

type Props = ValueProps & { type: 'datetime-local' | 'date' | 'time'; label: string }

const two = (part: number) => String(part).padStart(2, '0')

/** A date, a time of day, or a moment on the reader's clock. */
export function TimeValue({ value, onChange, invalid, describedBy, type, label }: Props) {
  const { timeZone } = useReader()
  const text = typeof value === 'string' ? value : ''
  return (
    <input
      type={type}
      className={styles.input}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      value={type === 'datetime-local' ? onTheWall(text, timeZone) : text}
      onChange={({ target }) => {
        if (target.value === '') return onChange(null)
        onChange(type === 'datetime-local' ? asMoment(target.value, timeZone) : target.value)
      }}
    />
  )
}

function onTheWall(moment: string, timeZone: string): string {
  const at = Date.parse(moment)
  if (Number.isNaN(at)) return ''
  const { year, month, day, hour, minute } = wallTimeOf(at, timeZone)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
}

function asMoment(typed: string, timeZone: string): string | null {
  const [year, month, day, hour, minute] = typed.split(/[-T:]/).map(Number)
  if (!year || !month || !day || hour === undefined || minute === undefined) return null
  return new Date(momentOf({ year, month, day, hour, minute }, timeZone)).toISOString()
}
