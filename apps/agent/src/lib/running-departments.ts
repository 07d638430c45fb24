import type { Department } from '@stoa/contract/departments'
import { useSuspenseQuery } from '@tanstack/react-query'
import { query } from './query.ts'

type Runs = Pick<Department, 'can'>

/** Whether one may change anything of a department, be it only its members. */
export const mayRun = ({ can }: Runs): boolean =>
  can.change || can.configure || can.changeMembers || can.allocate

export const mayConfigure = ({ can }: Runs): boolean => can.configure

/** For pages that also serve who runs a department: asks whether there is one for which this holds. */
export function useSomeDepartment(): (holds: (department: Runs) => boolean) => boolean {
  const { items } = useSuspenseQuery(query('departments.list')).data
  return holds => items.some(holds)
}
