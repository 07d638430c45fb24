import { type ErrorBody, type ErrorCode, errors } from '@stoa/contract/errors'

/** Thrown by commands and queries; becomes the answer with this code's status. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly retryAfterSeconds: number | undefined
  readonly details: ErrorBody['details']

  constructor(
    code: ErrorCode,
    options: { message?: string; retryAfterSeconds?: number; details?: ErrorBody['details'] } = {},
  ) {
    super(options.message ?? errors[code].sentence)
    this.name = 'Refusal'
    this.code = code
    this.retryAfterSeconds = options.retryAfterSeconds
    this.details = options.details
  }
}

export const refuse = (code: ErrorCode, message?: string): never => {
  throw new Refusal(code, message === undefined ? {} : { message })
}
