import { useStayingDepartments } from '../../lib/staying-departments.ts'
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
  const departments = useStayingDepartments()
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
