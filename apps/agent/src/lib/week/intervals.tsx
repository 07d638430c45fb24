import { Plus, X } from 'lucide-react'
import { useId } from 'react'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useText } from '../text.ts'
import { type DraftInterval, isWholeDay, withAnother } from './draft-week.ts'
import { problemOf } from './interval-problems.ts'
import styles from './intervals.module.css'
import { TimeInput } from './time-input.tsx'

type Props = {
  /** Whose hours they are: a weekday or a date, for screen readers. */
  of: string
  /** What stands there while there are none. */
  none: string
  intervals: DraftInterval[]
  /** Whether what is wrong is called so already. */
  checked: boolean
  onChange: (intervals: DraftInterval[]) => void
}

/** The hours of one day: none, any number, or round the clock. */
export function Intervals({ of, none, intervals, checked, onChange }: Props) {
  const t = useText()
  const id = useId()
  const another = withAnother(intervals)
  const change = (key: number, changed: Partial<DraftInterval>) =>
    onChange(intervals.map(each => (each.key === key ? { ...each, ...changed } : each)))
  const whole = isWholeDay(intervals)
  return (
    <div className={styles.intervals}>
      {intervals.length === 0 && <span className={styles.none}>{none}</span>}
      {whole && (
        <span className={styles.line}>
          <span className={styles.whole}>{t('hours:wholeDay')}</span>
          <IconButton label={t('hours:removeHours', { day: of })} icon={<X />} onClick={() => onChange([])} />
        </span>
      )}
      {!whole &&
        intervals.map(interval => {
          const problem = checked ? problemOf(interval, intervals) : null
          const shared = {
            invalid: problem !== null,
            describedBy: problem ? `${id}-${interval.key}` : undefined,
          }
          return (
            <div key={interval.key} className={styles.interval}>
              <span className={styles.line}>
                <TimeInput
                  label={t('hours:from', { day: of })}
                  value={interval.from}
                  onValueChange={from => change(interval.key, { from })}
                  {...shared}
                />
                <span aria-hidden="true">–</span>
                <TimeInput
                  label={t('hours:to', { day: of })}
                  value={interval.to}
                  ends
                  onValueChange={to => change(interval.key, { to })}
                  {...shared}
                />
                <IconButton
                  label={t('hours:removeHours', { day: of })}
                  icon={<X />}
                  onClick={() => onChange(intervals.filter(each => each !== interval))}
                />
              </span>
              {problem && (
                <p id={`${id}-${interval.key}`} role="alert" className={styles.problem}>
                  {t(`hours:problem.${problem}`)}
                </p>
              )}
            </div>
          )
        })}
      {!whole && another && (
        <Button
          look="quiet"
          icon={<Plus />}
          aria-label={t('hours:addHoursTo', { day: of })}
          onClick={() => onChange(another)}
        >
          {t('hours:addHours')}
        </Button>
      )}
    </div>
  )
}
