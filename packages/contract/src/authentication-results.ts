/** What can come of a check, in the words of RFC 8601; `temperror`: whoever knows could not be asked. */
export const authenticationResults = [
  'pass',
  'fail',
  'softfail',
  'neutral',
  'none',
  'policy',
  'temperror',
  'permerror',
] as const
