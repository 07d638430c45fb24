import type { Me } from '@stoa/contract/people'
import { type Tip, tips } from '@stoa/contract/tips'

/** Those of the tips that are of use to somebody, with whether they have done it. */
export const tipsOf = ({ permissions, tipsDone }: Pick<Me, 'permissions' | 'tipsDone'>) =>
  tips
    .filter(tip => permissions.includes('ticket.reply') || (tip !== 'reply' && tip !== 'signature'))
    .map((tip): { tip: Tip; done: boolean } => ({ tip, done: tipsDone.includes(tip) }))
