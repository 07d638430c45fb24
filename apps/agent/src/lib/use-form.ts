import type { ApiError, FailureCode } from '@stoa/client/api-error'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { errorText, fieldError } from './show-error.ts'

type Options<Values> = {
  start: Values
  /** Per field: the sentence that says what is wrong with its value, or null. */
  checks?: { [Name in keyof Values]?: (value: Values[Name], values: Values) => string | null }
  /** The server's refusal of what was sent last. */
  failure?: ApiError | null
  /** Below which field the sentence of a refusal stands. */
  refusals?: Partial<Record<FailureCode, keyof Values & string>>
}

/**
 * The values of a form and what is wrong with them. Nothing is called wrong before it was sent; a field that was
 * changed since then is free of the server's objection; the first wrong field gets the focus.
 */
export function useForm<Values extends Record<string, unknown>>(options: Options<Values>) {
  const { start, checks = {}, failure = null, refusals = {} }: Options<Values> = options
  const [values, setValues] = useState(start)
  const [sent, setSent] = useState<Values | null>(null)
  const form = useRef<HTMLFormElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something was sent or refused
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [sent, failure])

  const set = (changed: Partial<Values>) => setValues(before => ({ ...before, ...changed }))
  const problem = <Name extends keyof Values & string>(name: Name) =>
    checks[name]?.(values[name], values) ?? null
  const refusal = (name: string) =>
    failure && refusals[failure.code] === name ? errorText(failure) : fieldError(failure, name)
  const error = <Name extends keyof Values & string>(name: Name): string | null => {
    if (!sent) return null
    return problem(name) ?? (values[name] === sent[name] ? refusal(name) : null)
  }
  return {
    values,
    set,
    error,
    /** As it was in the beginning: after it was sent, for the next one. */
    reset: () => {
      setValues(start)
      setSent(null)
    },
    /** To be spread on the field. */
    field: <Name extends keyof Values & string>(name: Name) => ({
      value: values[name],
      onValueChange: (value: Values[Name]) => setValues(before => ({ ...before, [name]: value })),
      error: error(name),
    }),
    /** To be spread on the form; `send` gets values that passed all checks. */
    form: (send: (values: Values) => void) => ({
      ref: form,
      noValidate: true,
      onSubmit: (event: FormEvent) => {
        event.preventDefault()
        event.stopPropagation() // a dialog's form may stand, for React, inside that of the page
        setSent({ ...values })
        if ((Object.keys(values) as (keyof Values & string)[]).every(name => problem(name) === null))
          send(values)
      },
    }),
  }
}
