import type { Department } from '@stoa/contract/departments'
import { useText } from '../../../lib/text.ts'
import { useForm } from '../../../lib/use-form.ts'
import { Switch } from '../../../ui/switch.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'
import { FieldWithButton } from '../field-with-button.tsx'
import { useConfigure } from '../use-configure.ts'
import { daysIn } from './days-in.ts'

const usualDays = 30

export function Closing({ department }: { department: Department }) {
  const t = useText()
  const { shown, locked, configure } = useConfigure(department)
  const days = shown.closeAfterDays
  return (
    <>
      <Switch
        label={t('departments:tickets.closes')}
        hint={t('departments:tickets.closesHint')}
        checked={days !== null}
        disabled={locked}
        onCheckedChange={on => configure({ closeAfterDays: on ? usualDays : null })}
      />
      {days !== null && <DaysForm department={department} days={days} />}
    </>
  )
}

function DaysForm({ department, days }: { department: Department; days: number }) {
  const t = useText()
  const { configure, locked, busy, failure } = useConfigure(department, { onDone: () => say(t('saved')) })
  const { form, field, values } = useForm({
    start: { closeAfterDays: String(days) },
    checks: {
      closeAfterDays: value => (daysIn(value) === null ? t('departments:tickets.daysWrong') : null),
    },
    failure,
  })
  const given = daysIn(values.closeAfterDays)
  return (
    <form {...form(() => configure({ closeAfterDays: given }))}>
      <FieldWithButton word={t('save')} locked={locked} busy={busy} disabled={given === days}>
        <TextField
          label={t('departments:tickets.closeAfter')}
          type="tel"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          disabled={locked}
          {...field('closeAfterDays')}
        />
      </FieldWithButton>
    </form>
  )
}
