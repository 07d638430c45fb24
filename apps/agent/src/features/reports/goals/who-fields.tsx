import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import styles from './goals.module.css'
import type { TypedGoal } from './typed-goal.ts'

type Props = {
  values: Pick<TypedGoal, 'departmentId' | 'agentId'>
  departments: readonly number[] | null
  people: readonly { id: number; name: string; email: string }[]
  onChange: (changed: Partial<TypedGoal>) => void
}

/** Stands for all, or anybody: no id is 0. */
const all = 0
const idOf = (chosen: number) => (chosen === all ? null : chosen)

/** For whom a goal is: a department or all, and in it somebody or anybody. */
export function WhoFields({ values, departments, people, onChange }: Props) {
  const t = useText()
  const known = useQuery(query('departments.list')).data?.items ?? []
  const open = known.filter(({ id }) => departments === null || departments.includes(id))
  return (
    <div className={styles.pair}>
      <Combobox
        label={t('goals:department')}
        options={[
          ...(departments === null ? [{ value: all, label: t('goals:allDepartments') }] : []),
          ...open.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={values.departmentId ?? all}
        onValueChange={chosen => onChange({ departmentId: idOf(chosen) })}
      />
      <Combobox
        label={t('goals:agent')}
        options={[
          { value: all, label: t('goals:anybody') },
          ...people.map(({ id, name, email }) => ({ value: id, label: name, hint: email })),
        ]}
        value={values.agentId ?? all}
        onValueChange={chosen => onChange({ agentId: idOf(chosen) })}
      />
    </div>
  )
}
