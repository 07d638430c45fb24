import type { ErrorBody } from '@stoa/contract/errors'
import { ApiError } from './api-error.ts'

const json = (response: Response): Promise<unknown> => response.json().catch(() => null)

/** Sends one request and reads its answer, as JSON where nothing else is said; throws ApiError for everything that is not 2xx, and where nobody answers. */
export async function request<Answer = unknown>(
  url: string,
  init: RequestInit,
  read: (response: Response) => Promise<Answer> = json as (response: Response) => Promise<Answer>,
): Promise<Answer> {
  const response = await fetch(url, { credentials: 'same-origin', ...init }).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause
    throw new ApiError(0, { error: 'unreachable', message: `No answer from ${url}: ${String(cause)}` })
  })
  if (response.ok) return read(response)
  const body = await json(response)
  throw new ApiError(response.status, isErrorBody(body) ? body : unexpected(response))
}

export const isErrorBody = (body: unknown): body is ErrorBody =>
  typeof body === 'object' && body !== null && 'error' in body && 'message' in body

/** A proxy in front of the server answers in its own words: 502, 503 and 504 mean that the server is away. */
export const unexpected = (response: { status: number }) => ({
  error: response.status >= 502 ? ('unreachable' as const) : ('server_error' as const),
  message: `The answer ${response.status} has no error code`,
})
