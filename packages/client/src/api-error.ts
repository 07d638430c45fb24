import type { ErrorBody, ErrorCode } from '@stoa/contract/errors'

/** `unreachable`: no answer came at all (no network, server down). */
export type FailureCode = ErrorCode | 'unreachable'

/** Thrown by every call whose answer is not 2xx. Screens show the text `errors:<code>`; `message` is for developers. */
export class ApiError extends Error {
  readonly status: number
  readonly code: FailureCode
  readonly details: readonly { path: string; problem: string }[]
  readonly requestId: string | undefined

  constructor(status: number, body: Omit<ErrorBody, 'error'> & { error: FailureCode }) {
    super(body.message)
    this.name = 'ApiError'
    this.status = status
    this.code = body.error
    this.details = body.details ?? []
    this.requestId = body.requestId
  }
}
