import type { Department } from '@stoa/contract/departments'
import { CheckboxGroup } from '../ui/checkbox-group.tsx'

type Props = {
  label: string
  hint?: string
  departments: readonly Department[]
  chosen: readonly number[]
  onChange: (ids: number[]) => void
  error?: string | null
}

export const DepartmentCheckboxes = ({ departments, ...rest }: Props) => (
  <CheckboxGroup options={departments.map(({ id: value, name }) => ({ value, label: name }))} {...rest} />
)
