import type { SlaRule } from '@stoa/contract/sla'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { checksIn } from '../../../lib/checks.ts'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useForm } from '../../../lib/use-form.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'
import { ConditionFields } from './condition-fields.tsx'
import {
  emptyCondition,
  hasValue,
  readConditions,
  type TypedCondition,
  typedConditions,
} from './typed-conditions.ts'

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
  const [conditions] = useState<TypedCondition[]>(() =>
    rule ? typedConditions(rule.groups) : [{ ...emptyCondition('priority'), chosen: ['urgent'] }],
  )
  const { form, field, values, set, error } = useForm({
    start: {
      name: rule?.name ?? (example ? t('sla:rules.exampleName') : ''),
      conditions,
      levelId: rule ? rule.levelId : (levels[0]?.id ?? null),
    },
    checks: {
      name: checksIn(t).filled,
      conditions: given => (given.every(hasValue) ? null : t('sla:rules.valueMissing')),
    },
    failure: create.error ?? change.error,
  })
  return (
    <form
      {...form(({ name, levelId, conditions: given }) => {
        const groups = readConditions(given)
        const isChanged = given !== conditions
        if (rule)
          change.mutate({ params: { id: rule.id }, body: { name, levelId, ...(isChanged && { groups }) } })
        else create.mutate({ body: { name, levelId, groups } })
      })}
    >
      <Fields>
        <TextField label={t('sla:rules.name')} maxLength={120} {...field('name')} />
        <ConditionFields
          conditions={values.conditions}
          onChange={given => set({ conditions: given })}
          problem={error('conditions')}
        />
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
