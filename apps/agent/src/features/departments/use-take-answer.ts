import type { Department } from '@stoa/contract/departments'
import { useQueryClient } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'

const list = query('departments.list').queryKey

/** Puts a department that the server answered with into the list on screen, before it is read anew. */
export function useTakeAnswer() {
  const queryClient = useQueryClient()
  return (answer: Department) =>
    queryClient.setQueryData(
      list,
      before => before && { items: before.items.map(each => (each.id === answer.id ? answer : each)) },
    )
}
