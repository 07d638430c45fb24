import type { Scope } from '@stoa/conditions/field'
import type { Groups } from '@stoa/contract/conditions'
import type { SlaRule } from '@stoa/contract/sla'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { checksIn } from '../../../lib/checks.ts'
import { blankProblems } from '../../../lib/conditions/blank.ts'
import { ConditionGroups } from '../../../lib/conditions/condition-groups.tsx'
import { conditionProblems } from '../../../lib/conditions/places.ts'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useForm } from '../../../lib/use-form.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { FieldSet } from '../../../ui/field-set.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'
import { TrySlaRule } from './try-sla-rule.tsx'

/** A rule looks at a ticket when it is created: by then its first message is there. */
const scopes: readonly Scope[] = ['ticket', 'event', 'message', 'clock']

type Props = { rule: SlaRule | null; example: boolean; onEnd: () => void }

export function RuleForm({ rule, example, onEnd }: Props) {
  const t = useText()
  const levels = useQuery(query('sla.levels')).data?.items ?? []
  const create = useAct('sla.createRule', {
    stale: ['sla.rules'],
    onDone: ({ name }) => {
      say(t('sla:rules.created', { name }))
      onEnd()
    },
  })
  const change = useAct('sla.changeRule', { stale: ['sla.rules'], onDone: onEnd })
  const [start] = useState<Groups>(
    () => rule?.groups ?? [[{ field: 'priority', operator: 'any-of', value: ['urgent'] }]],
  )
  const { form, field, values, set, error } = useForm({
    start: {
      name: rule?.name ?? (example ? t('sla:rules.exampleName') : ''),
      groups: start,
      levelId: rule ? rule.levelId : (levels[0]?.id ?? null),
    },
    checks: {
      name: checksIn(t).filled,
      groups: given => (blankProblems(given).length === 0 ? null : t('sla:rules.valueMissing')),
    },
    failure: create.error ?? change.error,
  })
  return (
    <form
      {...form(({ name, levelId, groups }) => {
        if (rule) change.mutate({ params: { id: rule.id }, body: { name, levelId, groups } })
        else create.mutate({ body: { name, levelId, groups } })
      })}
    >
      <Fields>
        <TextField label={t('sla:rules.name')} maxLength={120} {...field('name')} />
        <FieldSet label={t('sla:rules.conditions')}>
          <ConditionGroups
            groups={values.groups}
            onChange={groups => set({ groups })}
            scopes={scopes}
            problems={[
              ...(error('groups') ? blankProblems(values.groups) : []),
              ...conditionProblems(create.error ?? change.error),
            ]}
          />
        </FieldSet>
        <TrySlaRule groups={values.groups} />
        <Select
          label={t('sla:rules.level')}
          options={[
            ...levels.map(({ id, name }) => ({ value: id, label: name })),
            { value: null, label: t('sla:clocks.noLevel') },
          ]}
          {...field('levelId')}
        />
        <Actions>
          <Button onClick={onEnd}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={create.isPending || change.isPending}>
            {rule ? t('save') : t('create')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
