import type { Calendar } from '@stoa/contract/business-hours'
import { useNavigate } from '@tanstack/react-router'
import { checksIn } from '../../../lib/checks.ts'
import { useText } from '../../../lib/text.ts'
import { TimeZoneField } from '../../../lib/time-zone-field.tsx'
import { useAct } from '../../../lib/use-act.ts'
import { useForm } from '../../../lib/use-form.ts'
import { weekIsFine } from '../../../lib/week/interval-problems.ts'
import { WeekField } from '../../../lib/week/week-field.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { Section } from '../../../ui/section.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'
import { exceptionsAreFine } from './date-problems.ts'
import { type CalendarDraft, hoursOf } from './draft.ts'
import { ExceptionsField } from './exceptions-field.tsx'

const stale = ['businessHours.list'] as const

/** One calendar, whole: it is saved at once, so that clocks are computed once. */
export function CalendarForm({ calendar, start }: { calendar: Calendar | null; start: CalendarDraft }) {
  const t = useText()
  const navigate = useNavigate()
  const options = {
    stale,
    shownByForm: ['name_taken'] as const,
    onDone: ({ name }: Calendar) => {
      say(t('hours:savedNamed', { name }))
      void navigate({ to: paths.businessHours })
    },
  }
  const create = useAct('businessHours.create', options)
  const change = useAct('businessHours.change', options)
  const { form, field, values, error, set } = useForm<CalendarDraft>({
    start,
    checks: {
      name: checksIn(t).filled,
      week: week => (weekIsFine(week) ? null : t('fieldInvalid')),
      exceptions: exceptions => (exceptionsAreFine(exceptions) ? null : t('fieldInvalid')),
    },
    failure: calendar ? change.error : create.error,
    refusals: { name_taken: 'name' },
  })
  const send = form(draft => {
    const body = hoursOf(draft)
    if (calendar) change.mutate({ params: { id: calendar.id }, body })
    else create.mutate({ body })
  })
  return (
    <form {...send}>
      <Fields>
        <Fields columns={2}>
          <TextField
            label={t('hours:name')}
            placeholder={t('hours:nameExample')}
            maxLength={120}
            {...field('name')}
          />
          <TimeZoneField label={t('hours:timeZone')} hint={t('hours:timeZoneHint')} {...field('timeZone')} />
        </Fields>
        <Section title={t('hours:week')} text={t('hours:weekText')}>
          <WeekField
            none={t('hours:closed')}
            week={values.week}
            checked={error('week') !== null}
            onChange={week => set({ week })}
          />
        </Section>
        <Section title={t('hours:exceptions')} text={t('hours:exceptionsText')}>
          <ExceptionsField
            exceptions={values.exceptions}
            timeZone={values.timeZone}
            checked={error('exceptions') !== null}
            onChange={exceptions => set({ exceptions })}
          />
        </Section>
        <Actions>
          <Button onClick={() => navigate({ to: paths.businessHours })}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={create.isPending || change.isPending}>
            {calendar ? t('save') : t('create')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
