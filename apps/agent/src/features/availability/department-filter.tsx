import { useNavigate } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { Picker } from '../../ui/picker.tsx'
import type { BoardDepartment } from './board-order.ts'

type Props = { departments: readonly BoardDepartment[]; chosen: number | undefined }

// No department has this number.
const all = 0

export function DepartmentFilter({ departments, chosen }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const options = [
    { value: all, label: t('availability:allDepartments') },
    ...departments.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const current = options.find(option => option.value === chosen) ?? options[0]
  return (
    <Picker
      label={t('availability:department')}
      options={options}
      value={current?.value ?? all}
      onValueChange={id =>
        navigate({ to: paths.availability, search: id === all ? {} : { department: id }, replace: true })
      }
      trigger={
        <Button title={t('availability:department')}>
          <bdi>{current?.label}</bdi>
          <ChevronDown aria-hidden="true" />
        </Button>
      }
    />
  )
}
