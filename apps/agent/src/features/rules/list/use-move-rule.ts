import type { Rule } from '@stoa/contract/rules'
import { useQueryClient } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useAct } from '../../../lib/use-act.ts'
import type { RuleKind } from '../rule-search.ts'

/** Moves at once; the server's answer is the order that counts. */
export function useMoveRule(kind: RuleKind) {
  const queryClient = useQueryClient()
  const { queryKey } = query('rules.list', { query: { kind } })
  const act = useAct('rules.move', {
    before: ({ params, body }) => {
      const before = queryClient.getQueryData(queryKey)
      queryClient.setQueryData(queryKey, shown => {
        const rule = shown?.items.find(({ id }) => id === Number(params.id))
        if (!shown || !rule) return shown
        const items = shown.items.filter(each => each !== rule).toSpliced(body.position - 1, 0, rule)
        return { items: items.map((each, at) => ({ ...each, position: at + 1 })) }
      })
      return () => queryClient.setQueryData(queryKey, before)
    },
    stale: ['rules.list'],
  })
  return ({ id }: Rule, position: number) => act.mutate({ params: { id }, body: { position } })
}
