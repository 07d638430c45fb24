import type { ApiError, FailureCode } from '@stoa/client/api-error'
import type { ActKey, AnswerOf, CallArguments, CallOf, ReadKey } from '@stoa/client/shape'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from './api.ts'
import { showError } from './show-error.ts'

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
 * then `resolve.mutate({ params: { id } })`. A failure becomes a toast in the reader's language.
 */
export function useAct<K extends ActKey>(
  key: K,
  { stale = [], before, onDone, shownByForm = [] }: Options<K> = {},
) {
  const queryClient = useQueryClient()
  return useMutation<AnswerOf<K>, ApiError, CallOf<K>, (() => void) | undefined>({
    onMutate: given => before?.(given),
    mutationFn: given => call(key, ...([given] as unknown as CallArguments<K>)),
    onSuccess: (answer, given) => {
      onDone?.(answer, given)
      for (const read of stale) queryClient.invalidateQueries({ queryKey: [read] })
    },
    onError: (error, _given, takeBack) => {
      takeBack?.()
      if (!shownByForm.includes(error.code)) showError(error)
    },
  })
}
