import { useQuery } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { Select } from '../../ui/select.tsx'

type Props = {
  /** What null means here. */
  nobodys: string
  hint: string
  value: number | null
  onValueChange: (value: number | null) => void
  error?: string | null
}

export function DepartmentField({ nobodys, ...field }: Props) {
  const t = useText()
  const departments = useQuery(query('departments.list')).data?.items ?? []
  return (
    <Select
      label={t('mail:department')}
      options={[
        { value: null, label: nobodys },
        ...departments.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      {...field}
    />
  )
}
