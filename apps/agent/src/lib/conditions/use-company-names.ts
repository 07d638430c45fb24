import { useQueries } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { query } from '../query.ts'

/** What companies of customers are called: asked for one by one, as there may be very many. null: it is gone. One that was merged is called as what it is part of. */
export function useCompanyNames(): (id: number) => string | null {
  const wanted = useRef(new Set<number>())
  const [ids, setIds] = useState<readonly number[]>([])
  useEffect(() => {
    if (wanted.current.size > ids.length) setIds([...wanted.current])
  })
  const names = useQueries({
    queries: ids.map(id => ({ ...query('customerCompanies.get', { params: { id } }), retry: false })),
    combine: answers =>
      JSON.stringify(
        answers.map(({ data, isError }) => (isError ? null : (data?.mergedInto?.name ?? data?.name ?? '…'))),
      ),
  })
  return useCallback(
    id => {
      wanted.current.add(id)
      const at = ids.indexOf(id)
      return at < 0 ? '…' : ((JSON.parse(names) as (string | null)[])[at] ?? null)
    },
    [ids, names],
  )
}
