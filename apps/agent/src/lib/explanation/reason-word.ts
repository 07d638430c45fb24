import type { ErrorCode } from '@stoa/contract/errors'
import type { Translate } from '@stoa/text/translator'

/** Why an action failed: a code of the list of errors, in words; a code that this app does not know yet stays as it is. */
export function reasonWord(reason: string | null, t: Translate): string {
  if (reason === null) return t('explained:failed')
  return t(`errors:${reason as ErrorCode}`, { defaultValue: reason })
}
