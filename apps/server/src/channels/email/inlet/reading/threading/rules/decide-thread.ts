import type { LinkReason } from '@stoa/contract/links'
import { type Clue, clueKinds, type Decision, type MailFacts } from '../clue.ts'

/** Days after which a mail that nobody here has seen says nothing any more about what belongs together. */
const longestQuiet = 30

type Verdict = { join: true } | { link: LinkReason } | null

const takesPart = ({ part }: Clue) => part === 'contact' || part === 'wrote' || part === 'addressed'

/** One of many recipients stays in the conversation while its customer does, too; else it is a letter of its own. */
const unlessOfCrowd = (clue: Clue): Verdict =>
  clue.part === 'crowd' && !clue.toContact ? { link: 'crowd' } : { join: true }

const participantsOnly = (clue: Clue): Verdict =>
  clue.part === 'none' ? { link: 'not-a-participant' } : unlessOfCrowd(clue)

const judge = (clue: Clue): Verdict => {
  switch (clue.kind) {
    case 'mark-in-id':
    case 'mark-in-address':
    case 'mark-in-text':
      return unlessOfCrowd(clue)
    case 'notice':
      return { link: 'answers-notice' }
    case 'known-mail':
    case 'code':
      return participantsOnly(clue)
    case 'awaited':
      return takesPart(clue) ? { join: true } : null
    case 'ancestor':
      // What many people got from somewhere else (a newsletter) has no ticket in common, and says nothing to link.
      return takesPart(clue) && clue.quietDays <= longestQuiet ? { join: true } : null
    case 'number':
    case 'subject':
      return { join: true }
  }
}

const byGrouping = ({ kind }: Clue) => kind === 'number' || kind === 'subject'
const strength = ({ kind }: Clue) => clueKinds.indexOf(kind)

/**
 * Where a mail belongs. The strongest clue that lets its sender in decides; one that does not, leaves a link. A forwarded
 * mail is a matter of its own, whatever it names. Clues of the same kind count in the order given.
 */
export const decideThread = ({ own, forward, clues }: MailFacts): Decision => {
  if (own) return { kind: 'suppress', why: 'own-message' }
  let linkedTo: Extract<Decision, { kind: 'open' }>['linkedTo'] = null
  for (const clue of clues.toSorted((one, other) => strength(one) - strength(other))) {
    const verdict = judge(clue)
    if (verdict === null) continue
    const { ticketId, kind } = clue
    if ('link' in verdict) linkedTo ??= { ticketId, why: verdict.link }
    else if (forward && !byGrouping(clue)) linkedTo ??= { ticketId, why: 'forward' }
    else return { kind: 'join', ticketId, by: kind }
  }
  return { kind: 'open', linkedTo }
}
