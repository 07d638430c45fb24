import type { SlaLevel } from '@stoa/contract/sla'
import { useQuery } from '@tanstack/react-query'
import { checksIn } from '../../../lib/checks.ts'
import { readDuration } from '../../../lib/duration.ts'
import { query } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useForm } from '../../../lib/use-form.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'
import { durationProblem } from './duration-problem.ts'
import { TargetFields } from './target-fields.tsx'
import { readTargets, typedTargets } from './typed-targets.ts'

type Props = { level: SlaLevel | null; onEnd: () => void }

export function LevelForm({ level, onEnd }: Props) {
  const t = useText()
  const { language } = useReader()
  const calendars = useQuery(query('businessHours.list')).data?.items ?? []
  const shared = { stale: ['sla.levels'] as const, shownByForm: ['name_taken'] as const }
  const create = useAct('sla.createLevel', {
    ...shared,
    onDone: ({ name }) => {
      say(t('sla:levels.created', { name }))
      onEnd()
    },
  })
  const change = useAct('sla.changeLevel', {
    ...shared,
    onDone: ({ name }) => {
      say(t('sla:levels.changed', { name }))
      onEnd()
    },
  })
  const warnStart = level ? level.warnBefore : 1800
  const { form, field, values, set, error } = useForm({
    start: {
      name: level?.name ?? '',
      calendarId: level?.calendarId ?? null,
      warnBefore: typedTargets.duration(warnStart, language),
      targets: typedTargets.all(level?.targets ?? [], language),
    },
    checks: {
      name: checksIn(t).filled,
      warnBefore: typed => durationProblem(typed, language, t),
      targets: typed =>
        Object.values(typed)
          .map(each => durationProblem(each, language, t))
          .find(problem => problem !== null) ?? null,
    },
    failure: create.error ?? change.error,
    refusals: { name_taken: 'name' },
  })
  return (
    <form
      {...form(({ name, calendarId, warnBefore, targets }) => {
        const body = {
          name,
          calendarId,
          warnBefore: readDuration(warnBefore, language) ?? 0,
          targets: readTargets(targets, language),
        }
        if (level) change.mutate({ params: { id: level.id }, body })
        else create.mutate({ body })
      })}
    >
      <Fields>
        <TextField label={t('sla:levels.name')} maxLength={120} {...field('name')} />
        <Select
          label={t('sla:levels.hours')}
          hint={t('sla:levels.hoursHint')}
          options={[
            { value: null, label: t('sla:levels.departmentHours') },
            ...calendars.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...field('calendarId')}
        />
        <TargetFields
          typed={values.targets}
          onChange={targets => set({ targets })}
          problem={error('targets')}
        />
        <TextField
          label={t('sla:levels.warnBefore')}
          hint={t('sla:levels.warnHint')}
          optional
          {...field('warnBefore')}
        />
        <Actions>
          <Button onClick={onEnd}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={create.isPending || change.isPending}>
            {level ? t('save') : t('create')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
