import type { Department } from '@stoa/contract/departments'
import { useSuspenseQuery } from '@tanstack/react-query'
import { query } from './query.ts'

/** Whether one may change anything of a department, be it only its members. */
export const mayRun = ({ can }: Pick<Department, 'can'>): boolean =>
  can.change || can.configure || can.changeMembers || can.allocate

/** Whether there is a department that one may change something of: its managers have a use for settings too. */
export const useRunsDepartment = (): boolean =>
  useSuspenseQuery(query('departments.list')).data.items.some(mayRun)
