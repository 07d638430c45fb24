import type { Department } from '@stoa/contract/departments'
import { useQuery } from '@tanstack/react-query'
import { query } from './query.ts'

/** The departments to choose among: one that is being deleted takes nothing new. */
export const useStayingDepartments = (): Department[] =>
  (useQuery(query('departments.list')).data?.items ?? []).filter(({ deletion }) => deletion === null)
