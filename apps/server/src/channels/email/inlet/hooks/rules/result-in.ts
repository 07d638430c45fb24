import type { AuthenticationResult } from '@stoa/contract/messages'

const words: Readonly<Record<string, AuthenticationResult>> = {
  pass: 'pass',
  fail: 'fail',
  softfail: 'softfail',
  neutral: 'neutral',
  none: 'none',
  temperror: 'temperror',
  permerror: 'permerror',
  // Amazon's: neither good nor bad, and could not be looked at.
  gray: 'none',
  processing_failed: 'temperror',
}

/** What a provider's first word says of a check; null where it says nothing that is known. */
export const resultIn = (text: string | undefined): AuthenticationResult | null =>
  words[/^\s*(\w+)/.exec(text ?? '')?.[1]?.toLowerCase() ?? ''] ?? null
