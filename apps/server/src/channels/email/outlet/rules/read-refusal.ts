import type { Outcome } from '../../../delivery/channel.ts'

/** What the SMTP library tells of a failure: the server's reply where there was one, and the step that failed. */
export type SmtpError = Error & { code?: string; command?: string; response?: string; responseCode?: number }

const longestAnswer = 1000
// Signing in, or being made to: the account is wrong, not the message, and somebody will put that right.
const aboutTheAccount = new Set([530, 534, 535, 538])
// Faults of the message itself that the library saw before it asked the server.
const ownFindings = new Set(['EENVELOPE', 'EMESSAGE'])

export const wordsOf = (error: SmtpError): string =>
  (error.response ?? error.message).trim().slice(0, longestAnswer)

/**
 * What a failed hand-over means.
 * @param dataGiven whether the server had begun to take the message itself
 */
export const readRefusal = (error: SmtpError, dataGiven: boolean): Outcome => {
  const answer = wordsOf(error)
  const { responseCode } = error
  if (responseCode) {
    const ofAccount = error.code === 'EAUTH' || aboutTheAccount.has(responseCode)
    return { kind: 'refused', permanent: responseCode >= 500 && !ofAccount, answer }
  }
  if (dataGiven) return { kind: 'unknown', answer }
  return { kind: 'refused', permanent: ownFindings.has(error.code ?? ''), answer }
}
