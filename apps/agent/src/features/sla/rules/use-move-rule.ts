import type { SlaRule } from '@stoa/contract/sla'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../../../lib/query.ts'
import { useAct } from '../../../lib/use-act.ts'

const { queryKey } = query('sla.rules')

/** Moves at once; the server's answer is the order that counts. */
export function useMoveRule() {
  const queryClient = useQueryClient()
  const [moved, setMoved] = useState<{ name: string; position: number } | null>(null)
  const act = useAct('sla.moveRule', {
    before: ({ params, body }) => {
      const before = queryClient.getQueryData(queryKey)
      queryClient.setQueryData(queryKey, shown => {
        const rule = shown?.items.find(({ id }) => id === Number(params.id))
        if (!shown || !rule) return shown
        const others = shown.items.filter(({ id }) => id !== rule.id)
        const items = others.toSpliced(body.position - 1, 0, rule)
        return { items: items.map((each, at) => ({ ...each, position: at + 1 })) }
      })
      return () => queryClient.setQueryData(queryKey, before)
    },
    onDone: answer => queryClient.setQueryData(queryKey, answer),
  })
  const move = ({ id, name }: SlaRule, position: number) => {
    setMoved({ name, position })
    act.mutate({ params: { id }, body: { position } })
  }
  return { move, moved }
}
