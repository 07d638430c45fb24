/** What a failed request for a token means. `refused`: only a person can mend it, by connecting again. */
export type FailedRequest = { refused: boolean; words: string }

// RFC 6749 5.2 and OpenID Connect Core 3.1.2.6, as Google and Microsoft use them.
const endsTheGrant = new Set(['invalid_grant', 'interaction_required', 'consent_required', 'login_required'])
const longest = 500

/** `code`, `description`: what the provider's answer said, if it was an answer of the documented form. */
export const failedRequest = (given: {
  code?: string | undefined
  description?: string | undefined
  message: string
}): FailedRequest => {
  const { code, description, message } = given
  const words = code ? [code, description].filter(Boolean).join(': ') : message
  return { refused: code !== undefined && endsTheGrant.has(code), words: words.slice(0, longest) }
}

const pauses = [10, 30, 60, 300]

/** Seconds until the provider is asked again after so many failures in a row. */
export const pauseAfter = (failures: number): number => pauses[failures - 1] ?? 600
