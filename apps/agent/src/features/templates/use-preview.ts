import type { AnswerOf, CallOf } from '@stoa/client/shape'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../lib/api.ts'

type Given = CallOf<'templates.preview'>['body']

/** Long enough not to ask at every key, short enough to feel live. Milliseconds. */
const pause = 250

const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

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
