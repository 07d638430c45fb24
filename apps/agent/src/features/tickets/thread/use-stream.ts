import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { messagePages, timelinePages } from '../queries.ts'
import { mergeStream } from './merge-stream.ts'

/** The whole conversation; very long ones come in several pages, one after the other. */
export function useStream(ticketId: number) {
  const messages = useInfiniteQuery(messagePages(ticketId))
  const timeline = useInfiniteQuery(timelinePages(ticketId))
  useAllPages(messages)
  useAllPages(timeline)
  const entries = useMemo(() => {
    if (!messages.data) return undefined
    return mergeStream(
      messages.data.pages.flatMap(page => page.items),
      timeline.data?.pages.flatMap(page => page.items) ?? [],
    )
  }, [messages.data, timeline.data])
  return { entries, error: messages.error, retry: () => messages.refetch() }
}

type Paged = { hasNextPage: boolean; isFetching: boolean; isError: boolean; fetchNextPage: () => unknown }

function useAllPages({ hasNextPage, isFetching, isError, fetchNextPage }: Paged) {
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
}
