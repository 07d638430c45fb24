import { ancestors } from './ancestors.ts'
import type { ThreadingCase } from './case.ts'
import { codesAndGroupings } from './codes-and-groupings.ts'
import { forwards } from './forwards.ts'
import { knownMails } from './known-mails.ts'
import { marks } from './marks.ts'

/** What the tests of `decideThread` and docs/reference/threading.md are made of. */
export const threadingCases: Readonly<Record<string, readonly ThreadingCase[]>> = {
  'Our marks': marks,
  'Mails of a ticket, and our own': knownMails,
  'Mails that nobody here has seen': ancestors,
  'Forwarded mails': forwards,
  'Codes, numbers and subjects': codesAndGroupings,
}
