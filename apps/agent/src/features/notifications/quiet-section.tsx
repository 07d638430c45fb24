import type { NotificationSettings } from '@stoa/contract/notification-settings'
import { localeOf } from '@stoa/text/languages'
import { useLanguage, useText } from '../../lib/text.ts'
import { weekdayNames, weekdays } from '../../lib/weekdays.ts'
import { CheckboxGroup } from '../../ui/checkbox-group.tsx'
import { Fields } from '../../ui/fields.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useChoosing } from './use-choosing.ts'

const evening = { from: '20:00', to: '08:00', days: [...weekdays] }
const halfHours = Array.from(
  { length: 48 },
  (_, at) => `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`,
)

/** When nothing but the list in the app tells anything. */
export function QuietSection({ settings }: { settings: NotificationSettings }) {
  const t = useText()
  const language = useLanguage()
  const choose = useChoosing()
  const { quiet, quietDays, timeZone } = settings
  const format = new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short', timeZone: 'UTC' })
  const names = weekdayNames(language)
  const days = weekdays.map(value => ({ value, label: names[value] }))
  /** Also a time that a program chose. */
  const times = (chosen: string, other: string) =>
    [...new Set([...halfHours, chosen])]
      .toSorted()
      .filter(time => time !== other)
      .map(value => ({ value, label: format.format(Date.parse(`2024-01-01T${value}:00Z`)) }))
  return (
    <Section
      layout="beside"
      title={t('people:told.quiet')}
      text={t('people:told.quietText', { zone: timeZone })}
    >
      <Switch
        label={t('people:told.quietOn')}
        checked={quiet !== null}
        onCheckedChange={checked => choose({ quiet: checked ? evening : null })}
      />
      {quiet && (
        <>
          <Fields columns={2}>
            <Select
              label={t('people:told.from')}
              options={times(quiet.from, quiet.to)}
              value={quiet.from}
              onValueChange={from => choose({ quiet: { ...quiet, from } })}
            />
            <Select
              label={t('people:told.to')}
              options={times(quiet.to, quiet.from)}
              value={quiet.to}
              onValueChange={to => choose({ quiet: { ...quiet, to } })}
            />
          </Fields>
          <CheckboxGroup
            label={t('people:told.quietDays')}
            options={days}
            chosen={quiet.days}
            onChange={chosen => choose({ quiet: { ...quiet, days: chosen } })}
          />
        </>
      )}
      <CheckboxGroup
        label={t('people:told.wholeDays')}
        options={days}
        chosen={quietDays}
        onChange={chosen => choose({ quietDays: chosen })}
      />
    </Section>
  )
}
