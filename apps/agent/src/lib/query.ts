import type { AnswerOf, CallArguments, CallOf, ReadKey } from '@stoa/client/shape'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from './api.ts'
import { afterNextFrame } from './next-frame.ts'

/** Query keys are `[route key, { params, query }]`; realtime finds them by the first and by `params.id`. */
const keyOf = (key: ReadKey, given: unknown) => [key, given ?? {}] as const

/** Reads one route; what is there already is shown before it is read again: `useQuery(query('tickets.get', { params: { id } }))`; loaders prefetch with the same. */
export const query = <K extends ReadKey>(key: K, ...given: CallArguments<K>) =>
  queryOptions({
    queryKey: keyOf(key, given[0]),
    queryFn: async ({ client, queryKey, signal }): Promise<AnswerOf<K>> => {
      if (client.getQueryData(queryKey) !== undefined) await afterNextFrame()
      return call(key, ...([given[0], signal] as CallArguments<K>))
    },
  })

type PagedKey = {
  [K in ReadKey]: AnswerOf<K> extends { items: unknown[]; nextCursor: string | null } ? K : never
}[ReadKey]

/**
 * Reads a list page by page: `useInfiniteQuery(pages('tickets.list', { query: { status: ['new'] } }))`. `further`: how many a page after the
 * first one has, for lists that are scrolled far.
 */
export const pages = <K extends PagedKey>(key: K, given: CallOf<K>, further?: number) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(key, given), 'pages'] as const,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ client, queryKey, pageParam, signal }): Promise<AnswerOf<K>> => {
      if (client.getQueryData(queryKey) !== undefined) await afterNextFrame()
      const query = {
        ...('query' in given && given.query),
        cursor: pageParam,
        ...(pageParam !== undefined && further !== undefined && { limit: further }),
      }
      return call(key, ...([{ ...given, query }, signal] as CallArguments<K>))
    },
    getNextPageParam: last => last.nextCursor ?? undefined,
  })
