const ticketCode = /(?<![A-Z0-9-])([A-HJKMNP-TV-Z2-9]{3}(?:-[A-HJKMNP-TV-Z2-9]{3}){2})(?![A-Z0-9-])/u
const prefix = /^\s*\p{L}{1,8}\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*/u

/** A code that looks like a ticket's. Whether it is one, and who may use it, others decide. */
export const codeIn = (subject: string): string | null => ticketCode.exec(subject.toUpperCase())?.[1] ?? null

const LONGEST = 300

/** Subjects that mean the same: without "Re:" and its like, capitals and doubled blanks. Empty where nothing remains. */
export const subjectKey = (subject: string): string => {
  let bare = subject.normalize('NFC').replace(/\s+/gu, ' ').trim()
  while (prefix.test(bare)) bare = bare.replace(prefix, '')
  return bare.toLowerCase().slice(0, LONGEST)
}
