import { ApiError } from '@stoa/client/api-error'
import type { CallArguments } from '@stoa/client/shape'
import type { QueryClient } from '@tanstack/react-query'
import { call } from '../api.ts'
import { outbox } from './outbox.ts'
import { isDoneAlready, mayGoLater } from './waits.ts'
import { keepAsDraft } from './written.ts'

/** One window sends at a time. Pages that came by plain HTTP have no locks; the keys of what is written keep it from going twice. */
const alone = (work: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request('stoa.outbox', work) : work()

async function sendAll(queryClient: QueryClient): Promise<void> {
  let settled = false
  for (;;) {
    const [first] = outbox.refresh().waiting
    if (!first) break
    try {
      await call(first.key, ...([first.given] as unknown as CallArguments<typeof first.key>))
      outbox.settle(first.id, null)
    } catch (error) {
      if (mayGoLater(error)) break
      const code = error instanceof ApiError ? error.code : 'server_error'
      const lost = !isDoneAlready(first.key, code)
      if (lost) await keepAsDraft(first)
      outbox.settle(first.id, lost ? code : null)
    }
    settled = true
  }
  if (settled) await queryClient.invalidateQueries()
}

let running: Promise<void> | null = null

/** Does what waits, in order, as far as the server can be reached; then everything on screen is read anew. */
export const flush = (queryClient: QueryClient): Promise<void> => {
  running ??= alone(() => sendAll(queryClient)).finally(() => {
    running = null
  })
  return running
}
