import { ApiError } from '@stoa/client/api-error'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'

/** What is refused stays refused; what did not arrive is tried again. */
const worthRetrying = (failures: number, error: unknown) =>
  error instanceof ApiError ? error.code === 'unreachable' && failures < 3 : failures < 1

/** `whenSignedOut` is told when the server does not know the session any more. */
export function createQueryClient(whenSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ApiError && error.code === 'not_signed_in') whenSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // The socket says when something changed; this covers what it could not say.
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        refetchOnReconnect: 'always',
        retry: worthRetrying,
      },
    },
  })
}
