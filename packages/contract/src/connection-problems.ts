/** Why no line to a mail server comes about, before it is asked anything. */
export const connectionProblems = [
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-of-other-name',
  'certificate-self-signed',
  'certificate-of-unknown-issuer',
  'no-tls-here',
  'no-starttls',
  'tls-too-old',
  'refused',
  'host-unknown',
  'no-answer',
] as const
export type ConnectionProblem = (typeof connectionProblems)[number]
