import type { ApiError, FailureCode } from '@stoa/client/api-error'
import type { ActKey, AnswerOf, CallOf, ReadKey } from '@stoa/client/shape'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { say } from '../ui/toasts.ts'
import { sendAct } from './outbox/send-act.ts'
import { WaitsForConnection } from './outbox/waits.ts'
import { showError } from './show-error.ts'
import { translate } from './text.ts'

type Options<K extends ActKey> = {
  /** Reads that show what this changes. Realtime tells everybody else; this makes one's own screen instant. */
  stale?: readonly ReadKey[]
  /** For what is certain: shows the outcome at once; the function that it returns takes it back on failure. */
  before?: (given: CallOf<K>) => () => void
  onDone?: (answer: AnswerOf<K>, given: CallOf<K>) => void
  /** Failures that the form itself shows; no toast for them. */
  shownByForm?: readonly FailureCode[]
}

/**
 * Does something on the server: `const resolve = useAct('tickets.resolve', { stale: ['tickets.get'] })`,
 * then `resolve.mutate({ params: { id } })`. A failure becomes a toast in the reader's language; without a connection, acts on a ticket wait.
 */
export function useAct<K extends ActKey>(
  key: K,
  { stale = [], before, onDone, shownByForm = [] }: Options<K> = {},
) {
  const queryClient = useQueryClient()
  return useMutation<AnswerOf<K>, ApiError, CallOf<K>, (() => void) | undefined>({
    mutationKey: [key],
    // Without a connection it is told at once, or waits in the outbox; not in the page, which may be closed.
    networkMode: 'always',
    onMutate: given => before?.(given),
    mutationFn: given => sendAct(key, given),
    onSuccess: (answer, given) => {
      onDone?.(answer, given)
      for (const read of stale) queryClient.invalidateQueries({ queryKey: [read] })
    },
    onError: (error, _given, takeBack) => {
      // What shows already stays: it is done when the connection is back.
      if (error instanceof WaitsForConnection) return void say(translate('outbox.waits'))
      takeBack?.()
      if (!shownByForm.includes(error.code)) showError(error)
    },
  })
}
