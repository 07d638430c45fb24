/**
 * Why a ticket is linked to another one instead of being part of it.
 * `not-a-participant`: its sender named a mail or the code of the other ticket, and takes no part there.
 * `crowd`: its sender was one of many recipients there, and wrote to us alone. `forward`: it hands on a mail of the other ticket.
 * `answers-notice`: it answers what a rule wrote to somebody else about the other ticket. `same-mail`: one mail to two departments.
 */
export const linkReasons = ['not-a-participant', 'crowd', 'forward', 'answers-notice', 'same-mail'] as const
export type LinkReason = (typeof linkReasons)[number]

/**
 * Why nothing answered a customer by itself: no person reads at that address; it is one of our own; or so much goes to and fro within
 * an hour that another program must be there; or whoever reads there asked for no automatic mail.
 */
export const muteReasons = ['machine-address', 'own-address', 'too-many', 'unsubscribed'] as const
export type MuteReason = (typeof muteReasons)[number]
