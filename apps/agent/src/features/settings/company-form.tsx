import type { Company } from '@stoa/contract/settings'
import { languageNames } from '@stoa/text/languages'
import { checksIn } from '../../lib/checks.ts'
import { useText } from '../../lib/text.ts'
import { TimeZoneField } from '../../lib/time-zone-field.tsx'
import { useAct } from '../../lib/use-act.ts'
import { useForm } from '../../lib/use-form.ts'
import { languageOptions } from '../../shell/preference-options.ts'
import { Button } from '../../ui/button.tsx'
import { Actions } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/fields.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { say } from '../../ui/toasts.ts'

const LONGEST = 3650

/** null: never; undefined: that is no number of days. */
const daysOf = (typed: string): number | null | undefined => {
  const text = typed.trim()
  if (text === '') return null
  const days = Number(text)
  return Number.isInteger(days) && days >= 1 && days <= LONGEST ? days : undefined
}

export function CompanyForm({ company }: { company: Company }) {
  const t = useText()
  const change = useAct('company.change', {
    stale: ['company.get', 'myself.get'],
    onDone: () => say(t('saved')),
  })
  const { form, field, values } = useForm({
    start: { ...company, purgeAfterDays: String(company.purgeAfterDays ?? '') },
    checks: {
      name: checksIn(t).filled,
      purgeAfterDays: typed =>
        daysOf(typed) === undefined ? t('settings:company.purgeAfterDaysWrong') : null,
    },
    failure: change.error,
  })
  const days = daysOf(values.purgeAfterDays)
  const changed =
    values.name.trim() !== company.name ||
    values.language !== company.language ||
    values.timeZone !== company.timeZone ||
    days !== company.purgeAfterDays
  return (
    <form
      {...form(body =>
        change.mutate({ body: { ...body, purgeAfterDays: daysOf(body.purgeAfterDays) ?? null } }),
      )}
    >
      <Fields>
        <TextField
          label={t('settings:company.name')}
          hint={t('settings:company.nameHint')}
          autoComplete="organization"
          maxLength={120}
          {...field('name')}
        />
        <Fields columns={2}>
          <Select
            label={t('settings:company.language')}
            hint={t('settings:company.languageHint')}
            options={languageOptions(languageNames)}
            {...field('language')}
          />
          <TimeZoneField
            label={t('settings:company.timeZone')}
            hint={t('settings:company.timeZoneHint')}
            {...field('timeZone')}
          />
        </Fields>
        <TextField
          label={t('settings:company.purgeAfterDays')}
          hint={t('settings:company.purgeAfterDaysHint')}
          inputMode="numeric"
          maxLength={4}
          {...field('purgeAfterDays')}
        />
        <Actions>
          <Button type="submit" look="primary" busy={change.isPending} disabled={!changed}>
            {t('save')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
