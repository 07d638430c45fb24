import type { Interval } from '@stoa/contract/business-hours'
import { CalendarRange, Plus, X } from 'lucide-react'
import { useId } from 'react'
import { useText } from '../../../lib/text.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { problemOf, withOneMore } from './plan-draft.ts'
import { TimeField } from './time-field.tsx'
import styles from './week-editor.module.css'

type Props = {
  name: string
  intervals: readonly Interval[]
  onChange: (intervals: Interval[]) => void
  /** Gives the times of this day to all working days. */
  onCopy?: (() => void) | undefined
}

export function DayEditor({ name, intervals, onChange, onCopy }: Props) {
  const t = useText()
  const id = useId()
  const problem = problemOf(intervals)
  const change = (at: number, changed: Partial<Interval>) =>
    onChange(intervals.map((each, index) => (index === at ? { ...each, ...changed } : each)))
  return (
    <fieldset className={styles.day} aria-describedby={problem ? id : undefined}>
      <legend className={styles.name}>{name}</legend>
      <div className={styles.times}>
        {intervals.length === 0 && <span className={styles.free}>{t('people:person.plan.free')}</span>}
        {intervals.map(({ from, to }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: times have no other name, and two may be the same for a moment
          <div key={at} className={styles.time}>
            <TimeField
              label={t('people:person.plan.from', { day: name })}
              value={from}
              wrong={problem !== null}
              onValueChange={value => change(at, { from: value })}
            />
            <span aria-hidden="true">–</span>
            <TimeField
              label={t('people:person.plan.to', { day: name })}
              value={to}
              ends
              wrong={problem !== null}
              onValueChange={value => change(at, { to: value })}
            />
            <IconButton
              label={t('people:person.plan.remove', { day: name })}
              icon={<X />}
              onClick={() => onChange(intervals.filter((_, index) => index !== at))}
            />
          </div>
        ))}
        {problem && (
          <p id={id} className={styles.problem} role="alert">
            {t(`people:person.plan.${problem}`)}
          </p>
        )}
      </div>
      <div className={styles.acts}>
        {onCopy && (
          <IconButton label={t('people:person.plan.copy')} icon={<CalendarRange />} onClick={onCopy} />
        )}
        <IconButton
          label={t('people:person.plan.add', { day: name })}
          icon={<Plus />}
          onClick={() => onChange(withOneMore(intervals))}
        />
      </div>
    </fieldset>
  )
}
