import type { Secrets } from '../../platform/secrets.ts'

type Given = { host: string; username: string; password?: string | undefined }
type Stored = { host: string; username: string; password_sealed: string }

/**
 * The password of a test: the one that was typed, else the stored one. That one only for the server and the user that it
 * belongs to, because whoever may name another server could otherwise have it sent there and read it.
 */
export const passwordToTry = (
  given: Given,
  stored: Stored | undefined,
  secrets: Pick<Secrets, 'open'>,
): string => {
  if (given.password) return given.password
  const isTheirs = stored?.host === given.host && stored.username === given.username
  return isTheirs ? secrets.open(stored.password_sealed) : ''
}
