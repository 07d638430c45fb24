import type { AnswerOf, CallOf } from '@stoa/client/shape'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
import { useSettled } from '../../lib/use-settled.ts'

type Given = CallOf<'templates.preview'>['body']

/** What a mail looks like with the words as they stand; the last one stays until the next is there. */
export function usePreview(given: Given): {
  shown: AnswerOf<'templates.preview'> | undefined
  failed: boolean
} {
  const asked = useSettled(JSON.stringify(given))
  const { data, isError } = useQuery({
    queryKey: ['templates.preview', asked],
    queryFn: ({ signal }) => call('templates.preview', { body: JSON.parse(asked) as Given }, signal),
    placeholderData: keepPreviousData,
  })
  return { shown: data, failed: isError }
}
