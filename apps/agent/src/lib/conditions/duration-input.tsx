import { useState } from 'react'
import { classes } from '../../ui/classes.ts'
import { WordSelect } from '../../ui/word-select.tsx'
import { useText } from '../text.ts'
import styles from './condition-groups.module.css'
import { inUnits, type Unit, units } from './duration.ts'

type Props = {
  seconds: number | null
  onChange: (seconds: number | null) => void
  invalid?: boolean
  describedBy?: string | undefined
}

const offered = ['minutes', 'hours', 'days', 'weeks'] as const satisfies readonly Unit[]

/** "3" "days", inside of a sentence. */
export function DurationInput({ seconds, onChange, invalid = false, describedBy }: Props) {
  const t = useText()
  const said = seconds === null ? null : inUnits(seconds)
  // The unit is that of who chose it: 14 days stay days, and an empty field keeps its unit.
  const [chosen, setChosen] = useState<Unit>(said?.unit ?? 'days')
  const fits = seconds === null || seconds % units[chosen] === 0
  const unit = fits ? chosen : (said?.unit ?? chosen)
  const amount = seconds === null ? null : seconds / units[unit]
  return (
    <>
      <input
        type="number"
        inputMode="numeric"
        min={1}
        className={classes(styles.input, styles.number)}
        aria-label={t('conditions:amount')}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        value={amount ?? ''}
        onChange={({ target }) =>
          onChange(target.value === '' ? null : Math.round(target.valueAsNumber * units[unit]))
        }
      />
      <WordSelect
        noun
        label={t('conditions:unit')}
        options={offered.map(each => ({
          value: each,
          label: t(`conditions:units.${each}`, { count: amount ?? 2 }),
        }))}
        value={unit}
        onValueChange={next => {
          setChosen(next)
          if (amount !== null) onChange(Math.round(amount * units[next]))
        }}
      />
    </>
  )
}
