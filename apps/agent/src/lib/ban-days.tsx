import { Select } from '../ui/select.tsx'
import { useText } from './text.ts'

const choices = [1, 7, 30, 365]

/** How long somebody's mail is not wanted; null: for good. */
export function BanDays({
  days,
  onChange,
}: {
  days: number | null
  onChange: (days: number | null) => void
}) {
  const t = useText()
  return (
    <Select
      label={t('tickets:ban.days')}
      options={[
        { value: '', label: t('tickets:ban.forever') },
        ...choices.map(count => ({ value: String(count), label: t('tickets:ban.forDays', { count }) })),
      ]}
      value={days === null ? '' : String(days)}
      onValueChange={chosen => onChange(chosen === '' ? null : Number(chosen))}
    />
  )
}
