import type { Message } from '@stoa/contract/messages'
import { useInfiniteQuery } from '@tanstack/react-query'
import { messagePages } from '../queries.ts'

/** The last thing that was said with somebody outside; undefined where it would leave nothing behind. */
export function useNewestMessage(ticketId: number): Message | undefined {
  const { data } = useInfiniteQuery(messagePages(ticketId))
  const said = data?.pages.flatMap(page => page.items).filter(({ kind }) => kind !== 'note') ?? []
  return said.length > 1 ? said.at(-1) : undefined
}
