import { isDay } from '@stoa/contract/days'
import { type Period, type Preset, presets, usualPeriod } from '@stoa/contract/report-periods'
import { useText } from '../../../lib/text.ts'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { ReportSearch } from '../report-search.ts'

type PeriodSearch = Pick<ReportSearch, 'period' | 'from' | 'to'>
type Props<Search> = {
  search: Search
  period: Period
  today: string
  /** The period where none is chosen. */
  usual?: Preset
  onChange: (search: Omit<Search, keyof PeriodSearch> & PeriodSearch) => void
}

const custom = 'custom'

const later = (one: string, other: string) => [one, other].toSorted()[1] ?? one

/** A period by its name, or any two days. */
export function PeriodFields<Search extends PeriodSearch>(props: Props<Search>) {
  const { search, period, today, usual = usualPeriod, onChange } = props
  const t = useText()
  const { period: _, from, to, ...rest } = search
  const chosen = from && to ? custom : (search.period ?? usual)
  /** What was chosen last moves the other end, where that would lie on the wrong side. */
  const setDays = (days: Period) => {
    // While a date is being typed it is none, or one of long ago.
    if (isDay(days.from) && isDay(days.to) && days.from >= '2000-01-01' && days.to >= '2000-01-01')
      onChange({ ...rest, ...days })
  }
  return (
    <>
      <Select
        label={t('reports:period.label')}
        options={[...presets, custom].map(value => ({
          value,
          label: t(`reports:period.${value as (typeof presets)[number] | typeof custom}`),
        }))}
        value={chosen}
        onValueChange={value => {
          const preset = presets.find(each => each === value)
          onChange(preset ? { ...rest, period: preset } : { ...rest, ...period })
        }}
      />
      {chosen === custom && (
        <>
          <TextField
            key={`from ${period.from}`}
            label={t('reports:from')}
            type="date"
            defaultValue={period.from}
            max={today}
            onValueChange={day => setDays({ from: day, to: later(day, period.to) })}
          />
          <TextField
            key={`to ${period.to}`}
            label={t('reports:to')}
            type="date"
            defaultValue={period.to}
            onValueChange={day =>
              setDays({ from: later(day, period.from) === day ? period.from : day, to: day })
            }
          />
        </>
      )}
    </>
  )
}
