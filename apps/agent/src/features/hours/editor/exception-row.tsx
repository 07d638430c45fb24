import { Trash2 } from 'lucide-react'
import { useId } from 'react'
import { useText } from '../../../lib/text.ts'
import { Intervals } from '../../../lib/week/intervals.tsx'
import { classes } from '../../../ui/classes.ts'
import control from '../../../ui/control.module.css'
import { IconButton } from '../../../ui/icon-button.tsx'
import type { DateProblem } from './date-problems.ts'
import type { DraftException } from './draft.ts'
import styles from './exceptions-field.module.css'

type Props = {
  exception: DraftException
  problem: DateProblem | null
  checked: boolean
  /** It was just asked for, so typing begins there. */
  isNew: boolean
  onChange: (exception: DraftException) => void
  onRemove: () => void
}

export function ExceptionRow({ exception, problem, checked, isNew, onChange, onRemove }: Props) {
  const t = useText()
  const id = useId()
  const { date, name, intervals } = exception
  const shownName = name || date || t('hours:newException')
  return (
    <li className={classes(styles.row, intervals.length === 0 && styles.closed)}>
      <div className={styles.date}>
        <input
          type="date"
          // biome-ignore lint/a11y/noAutofocus: the row appears because its button was pressed
          autoFocus={isNew}
          aria-label={t('hours:date')}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem ? id : undefined}
          value={date}
          max="9999-12-31"
          onChange={({ target }) => onChange({ ...exception, date: target.value })}
          className={control.control}
        />
        {problem && (
          <p id={id} role="alert" className={styles.problem}>
            {t(`hours:problem.${problem}`)}
          </p>
        )}
      </div>
      <input
        type="text"
        aria-label={t('hours:exceptionName')}
        placeholder={t('hours:exceptionNameExample')}
        value={name}
        maxLength={120}
        onChange={({ target }) => onChange({ ...exception, name: target.value })}
        className={classes(control.control, styles.name)}
      />
      <div className={styles.hours}>
        <Intervals
          of={shownName}
          none={t('hours:closed')}
          intervals={intervals}
          checked={checked}
          onChange={changed => onChange({ ...exception, intervals: changed })}
        />
      </div>
      <span className={styles.remove}>
        <IconButton
          label={t('hours:removeException', { name: shownName })}
          icon={<Trash2 />}
          onClick={onRemove}
        />
      </span>
    </li>
  )
}
