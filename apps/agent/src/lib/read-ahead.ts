import {
  type FetchInfiniteQueryOptions,
  type FetchQueryOptions,
  type InfiniteData,
  InfiniteQueryObserver,
  type InfiniteQueryObserverOptions,
  type QueryClient,
  type QueryKey,
  QueryObserver,
  type QueryObserverOptions,
} from '@tanstack/react-query'

/** `read` settles when it is there, or could not be read. After `letGo` it is kept no longer than anything else. */
export type ReadAhead = { read: Promise<void>; letGo: () => void }

const quiet = () => {}

type One<Data, Key extends QueryKey> = QueryObserverOptions<Data, Error, Data, Data, Key> &
  FetchQueryOptions<Data, Error, Data, Key>

/** Reads what somebody will very likely look at, and keeps it. Changes make it stale meanwhile; it is not read anew for that. */
export const readAhead = <Data, Key extends QueryKey>(
  queryClient: QueryClient,
  options: One<Data, Key>,
): ReadAhead => ({
  letGo: new QueryObserver(queryClient, { ...options, enabled: false }).subscribe(quiet),
  read: queryClient.prefetchQuery(options),
})

type Pages<Data, Key extends QueryKey, Param> = InfiniteQueryObserverOptions<
  Data,
  Error,
  InfiniteData<Data>,
  Key,
  Param
> &
  FetchInfiniteQueryOptions<Data, Error, Data, Key, Param>

/** As readAhead, for the first page of a list. */
export const readPagesAhead = <Data, Key extends QueryKey, Param>(
  queryClient: QueryClient,
  options: Pages<Data, Key, Param>,
): ReadAhead => ({
  letGo: new InfiniteQueryObserver(queryClient, { ...options, enabled: false }).subscribe(quiet),
  read: queryClient.prefetchInfiniteQuery(options),
})
