import type { QueryClient } from '@tanstack/react-query'
import type { AnyRouter } from '@tanstack/react-router'
import { firstScreenShown } from '../ui/fetch-ahead.ts'

/** Tells when the first page stands there with what it asked the server for. */
export function tellFirstScreen(router: AnyRouter, queryClient: QueryClient): void {
  const stopRouter = router.subscribe('onRendered', () => {
    stopRouter()
    const tellIfDone = () => {
      if (queryClient.isFetching() > 0) return
      stopQueries()
      firstScreenShown()
    }
    const stopQueries = queryClient.getQueryCache().subscribe(tellIfDone)
    tellIfDone()
  })
}
