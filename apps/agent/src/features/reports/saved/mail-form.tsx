import type { ApiError } from '@stoa/client/api-error'
import type { MailRhythm, ReportMail, ReportMailInput } from '@stoa/contract/report-mails'
import { useMe, useReader } from '../../../lib/session.ts'
import { PeopleChips } from '../../../lib/sharing/people-chips.tsx'
import { useText } from '../../../lib/text.ts'
import { TimeZoneField } from '../../../lib/time-zone-field.tsx'
import { useForm } from '../../../lib/use-form.ts'
import { weekdayNames, weekdays } from '../../../lib/weekdays.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useHourWords } from './mail-words.ts'
import { readAddresses } from './read-addresses.ts'
import styles from './saved.module.css'

const rhythms = ['day', 'week', 'month'] as const satisfies readonly MailRhythm[]
const files = ['xlsx', 'csv'] as const satisfies readonly ReportMailInput['file'][]
const hours = Array.from({ length: 24 }, (_, hour) => hour)
const monthdays = Array.from({ length: 31 }, (_, day) => day + 1)
const early = 8

type Typed = Omit<ReportMailInput, 'addresses'> & { addresses: string }
type Props = {
  mail: ReportMail | null
  busy: boolean
  failure: ApiError | null
  onSend: (body: ReportMailInput) => void
}

export function MailForm({ mail, busy, failure, onSend }: Props) {
  const t = useText()
  const me = useMe()
  const { language, timeZone } = useReader()
  const hourWords = useHourWords()
  const { form, field, values, error, set } = useForm<Typed>({
    start: {
      every: mail?.every ?? 'week',
      weekday: mail?.weekday ?? 1,
      monthday: mail?.monthday ?? 1,
      hour: mail?.hour ?? early,
      zone: mail?.zone ?? timeZone,
      file: mail?.file ?? 'xlsx',
      personIds: mail?.personIds ?? [me.id],
      addresses: mail?.addresses.join(', ') ?? '',
    },
    checks: {
      addresses: typed => (readAddresses(typed) === null ? t('saved:mail.addressesWrong') : null),
      personIds: (ids, { addresses }) =>
        ids.length === 0 && addresses.trim() === '' ? t('saved:mail.missing') : null,
    },
    failure,
    refusals: { address_ours: 'addresses', lead_unknown: 'personIds' },
  })
  const names = weekdayNames(language)
  return (
    <form {...form(given => onSend({ ...given, addresses: readAddresses(given.addresses) ?? [] }))}>
      <Fields>
        <div className={styles.pair}>
          <Select
            label={t('saved:mail.rhythm')}
            options={rhythms.map(value => ({ value, label: t(`saved:mail.rhythms.${value}`) }))}
            value={values.every}
            onValueChange={every => set({ every })}
          />
          {values.every === 'week' && (
            <Select
              label={t('saved:mail.weekday')}
              options={weekdays.map((day, at) => ({ value: at + 1, label: names[day] }))}
              value={values.weekday}
              onValueChange={weekday => set({ weekday })}
            />
          )}
          {values.every === 'month' && (
            <Select
              label={t('saved:mail.monthday')}
              options={monthdays.map(value => ({ value, label: String(value) }))}
              value={values.monthday}
              onValueChange={monthday => set({ monthday })}
            />
          )}
          <Select
            label={t('saved:mail.hour')}
            options={hours.map(value => ({ value, label: hourWords(value) }))}
            value={values.hour}
            onValueChange={hour => set({ hour })}
          />
        </div>
        <div className={styles.pair}>
          <TimeZoneField
            label={t('saved:mail.zone')}
            value={values.zone}
            onValueChange={zone => set({ zone })}
          />
          <Select
            label={t('saved:mail.file')}
            options={files.map(value => ({ value, label: t(`saved:mail.${value}`) }))}
            value={values.file}
            onValueChange={file => set({ file })}
          />
        </div>
        <PeopleChips
          chosen={values.personIds}
          onChange={personIds => set({ personIds })}
          error={error('personIds')}
        />
        <p className={styles.soft}>{t('saved:mail.peopleHint')}</p>
        <TextField
          label={t('saved:mail.addresses')}
          hint={t('saved:mail.addressesHint')}
          dir="ltr"
          {...field('addresses')}
        />
        <Actions>
          <Button type="submit" look="primary" busy={busy}>
            {mail ? t('save') : t('create')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
