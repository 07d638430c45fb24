import type { Attachment } from '@stoa/contract/messages'
import type { Addressed } from '../reply/draft.ts'

/** A mail as it stood in the form, with the files that the server has of it. */
export type ComposedMail = {
  departmentId: number
  subject: string
  html: string
  text: Addressed
  accountId: number | null
  files: readonly Attachment[]
}

let mail: ComposedMail | null = null
const listeners = new Set<() => void>()

/** The mail that was taken back, until the form takes it up again: an empty one at once, another one when it is done. */
export const mailTakenBack = {
  put(back: ComposedMail) {
    mail = back
    for (const tell of listeners) tell()
  },
  take(): ComposedMail | null {
    const back = mail
    mail = null
    return back
  },
  listen(tell: () => void) {
    listeners.add(tell)
    return () => void listeners.delete(tell)
  },
}
