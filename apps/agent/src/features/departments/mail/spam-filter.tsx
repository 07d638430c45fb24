import type { Department } from '@stoa/contract/departments'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Fields } from '../../../ui/fields.tsx'
import { Section } from '../../../ui/section.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'

/** What the department does about spam. */
export function SpamFilter({ department }: { department: Department }) {
  const t = useText()
  const params = { id: department.id }
  const { quarantine, headerScore, certainty, learnt } = useSuspenseQuery(
    query('spamFilters.get', { params }),
  ).data
  const change = useAct('spamFilters.change', { stale: ['spamFilters.get'], onDone: () => say(t('saved')) })
  const set = (body: { quarantine?: boolean; headerScore?: number; certainty?: number }) =>
    change.mutate({ params, body })
  return (
    <Section title={t('departments:spam.title')} text={t('departments:spam.text', learnt)}>
      <Switch
        label={t('departments:spam.quarantine')}
        hint={t('departments:spam.quarantineHint')}
        checked={quarantine}
        onCheckedChange={on => set({ quarantine: on })}
      />
      {quarantine && (
        <Fields columns={2}>
          <Limit
            label={t('departments:spam.headerScore')}
            hint={t('departments:spam.headerScoreHint')}
            range={[1, 100]}
            value={headerScore}
            onChange={value => set({ headerScore: value })}
          />
          <Limit
            label={t('departments:spam.certainty')}
            hint={t('departments:spam.certaintyHint')}
            range={[50, 100]}
            value={certainty}
            onChange={value => set({ certainty: value })}
          />
        </Fields>
      )}
    </Section>
  )
}

type LimitProps = {
  label: string
  hint: string
  range: readonly [least: number, most: number]
  value: number
  onChange: (value: number) => void
}

/** Stored when the field is left with a number that fits. */
function Limit({ label, hint, range: [least, most], value, onChange }: LimitProps) {
  const t = useText()
  const [typed, setTyped] = useState(String(value))
  const number = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null
  const fits = number !== null && number >= least && number <= most
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="numeric"
      dir="ltr"
      value={typed}
      error={fits ? null : t('departments:spam.range', { least, most })}
      onValueChange={setTyped}
      onBlur={() => fits && number !== value && onChange(number)}
    />
  )
}
