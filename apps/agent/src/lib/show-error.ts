import { ApiError } from '@stoa/client/api-error'
import { warn } from '../ui/toasts.ts'
import { translate } from './text.ts'

/** The sentence for a failure, in the language of the screen. */
export const errorText = (error: unknown): string =>
  translate(`errors:${error instanceof ApiError ? error.code : 'server_error'}`)

/** Says what went wrong, with what an administrator needs to find the cause. */
export function showError(error: unknown): void {
  if (!(error instanceof ApiError)) console.error(error)
  warn(errorText(error), errorDetail(error))
}

/** The id under which the log knows more. */
export function errorDetail(error: unknown): string | undefined {
  if (!(error instanceof ApiError)) return undefined
  if (error.code === 'server_error' && error.requestId) return translate('requestId', { id: error.requestId })
  return undefined
}

/** For forms: the sentence below the field that `invalid_request` names, null where it is not named. */
export const fieldError = (error: ApiError | null, path: string): string | null =>
  error?.details.some(detail => detail.path === path || detail.path === `body.${path}`)
    ? translate('fieldInvalid')
    : null
