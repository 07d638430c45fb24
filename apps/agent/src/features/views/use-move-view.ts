import type { View } from '@stoa/contract/views'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../../lib/query.ts'
import { useAct } from '../../lib/use-act.ts'

const { queryKey } = query('views.list')

/** Moves at once; the server's answer is the order that counts. What is not at one's side keeps its place among all. */
export function useMoveView(views: readonly View[]) {
  const queryClient = useQueryClient()
  const [moved, setMoved] = useState<{ name: string; position: number } | null>(null)
  const act = useAct('views.move', {
    before: ({ params, body }) => {
      const before = queryClient.getQueryData(queryKey)
      queryClient.setQueryData(queryKey, shown => {
        const view = shown?.items.find(({ id }) => id === Number(params.id))
        if (!shown || !view) return shown
        const items = shown.items.filter(({ id }) => id !== view.id).toSpliced(body.position - 1, 0, view)
        return { items: items.map((each, at) => ({ ...each, position: at + 1 })) }
      })
      return () => queryClient.setQueryData(queryKey, before)
    },
    onDone: answer => queryClient.setQueryData(queryKey, answer),
  })
  /** From one place of those that are shown to another. */
  const move = (from: number, to: number) => {
    const view = views[from]
    const target = views[to]
    if (!view || !target) return
    setMoved({ name: view.name, position: to + 1 })
    act.mutate({ params: { id: view.id }, body: { position: target.position } })
  }
  return { move, moved }
}
