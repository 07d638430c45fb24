import type { MailMode, NotificationSettings } from '@stoa/contract/notification-settings'
import { localeOf } from '@stoa/text/languages'
import { useLanguage, useText } from '../../lib/text.ts'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { useChoosing } from './use-choosing.ts'

const modes = ['away', 'always', 'daily'] as const satisfies readonly MailMode[]
const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** When mails go out: one by one, or gathered once a day. */
export function MailSection({ settings: { mail, digestHour } }: { settings: NotificationSettings }) {
  const t = useText()
  const choose = useChoosing()
  const format = new Intl.DateTimeFormat(localeOf(useLanguage()), { timeStyle: 'short', timeZone: 'UTC' })
  return (
    <Section layout="beside" title={t('people:told.mail')} text={t('people:told.mailText')}>
      <Select
        label={t('people:told.mailWhen')}
        options={modes.map(value => ({ value, label: t(`people:told.mailModes.${value}`) }))}
        value={mail}
        onValueChange={mode => choose({ mail: mode })}
      />
      {mail === 'daily' && (
        <Select
          label={t('people:told.digestHour')}
          options={hours.map(value => ({ value, label: format.format(Date.UTC(2024, 0, 1, value)) }))}
          value={digestHour}
          onValueChange={hour => choose({ digestHour: hour })}
        />
      )}
    </Section>
  )
}
