import { usualOfKinds } from '@stoa/contract/report-periods'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { query } from '../../../lib/query.ts'
import { usePermission } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { ManyField } from '../filters/many-field.tsx'
import { PeriodFields } from '../filters/period-fields.tsx'
import styles from '../filters/report-filters.module.css'
import { MisreadNote } from '../period/misread-note.tsx'
import type { KindSearch } from './kind-search.ts'
import type { AskedKind } from './use-kind.ts'

type Props = {
  search: KindSearch
  asked: AskedKind
  onChange: (search: KindSearch) => void
  /** Filters of this report alone. */
  children?: ReactNode
}

/** The search with one field changed; what is empty leaves the address short. */
export function withField<Field extends keyof KindSearch>(
  search: KindSearch,
  field: Field,
  value: KindSearch[Field] | undefined,
): KindSearch {
  const { [field]: _, ...rest } = search
  const empty = value === undefined || (Array.isArray(value) && value.length === 0)
  return empty ? rest : { ...rest, [field]: value }
}

/** Which period, and which departments. */
export function KindFilters({ search, asked, onChange, children }: Props) {
  const t = useText()
  const readsAll = usePermission('report.read')
  const departments = useQuery(query('departments.list')).data?.items ?? []
  return (
    <>
      <MisreadNote shown={asked.period} />
      <search className={styles.filters}>
        <PeriodFields
          {...{ search, onChange }}
          period={asked.period}
          today={asked.today}
          usual={usualOfKinds}
        />
        <ManyField
          label={t('reports:filter.departments')}
          all={t('reports:filter.all')}
          options={departments
            .filter(({ can }) => readsAll || can.readReports)
            .map(({ id, name }) => ({ value: id, label: name }))}
          chosen={search.departments ?? []}
          onChange={chosen => onChange(withField(search, 'departments', chosen))}
        />
        {children}
      </search>
    </>
  )
}
