import type { Authentication } from '@stoa/contract/messages'

type Results = Pick<Authentication, 'spf' | 'dkim' | 'dmarc'>

/**
 * Whether the domain of the sender says that such a mail is not its own: DMARC fails where its policy asks for more than reports,
 * or, where there is no such policy, the servers are not among those that SPF names and no signature is good. ARC proves only who
 * handed a mail on, so it clears nobody. What could not be asked accuses nobody.
 * `policy`: what DMARC asks for; null where nobody says.
 */
export const isForged = ({ spf, dkim, dmarc }: Results, policy: string | null): boolean => {
  if (dmarc === 'fail') return policy !== 'none'
  return dmarc === 'none' && spf === 'fail' && dkim !== 'pass' && dkim !== 'temperror'
}
