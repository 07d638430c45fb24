import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../../../lib/query.ts'
import { messagePages } from '../queries.ts'
import { addressesIn, firstWrong, recipientsOfNewest } from './reply-cc.ts'

/** Who else gets the reply: as in the customer's newest mail, until the agent changes it. */
export function useReplyCc(ticket: Ticket) {
  const messages = useInfiniteQuery(messagePages(ticket.id)).data?.pages.flatMap(page => page.items) ?? []
  const ours = useQuery(query('departments.list')).data?.items.flatMap(({ addresses }) => addresses) ?? []
  const [typed, setTyped] = useState<string | null>(null)
  const { to, cc } = recipientsOfNewest(messages, ticket.contact.email, ours)
  const text = typed ?? cc.join(', ')
  const addresses = addressesIn(text)
  return { to, text, addresses, wrong: firstWrong(addresses), change: setTyped }
}

export type ReplyCc = ReturnType<typeof useReplyCc>
