import type { Role } from '@stoa/contract/permissions'
import { event } from '../../platform/events/define.ts'

/** The facts about the people who work here. Ids of tokens, never the tokens. */
export const peopleEvents = {
  'user.invited': event<{ personId: number; tokenId: number }>('A person was invited'),
  'user.joined': event<{ personId: number }>(
    'A person became active: the owner at set-up, others by accepting an invitation',
  ),
  'user.role-changed': event<{ personId: number; role: { from: Role; to: Role } }>(
    'A person got another role',
  ),
  'user.deactivated': event<{ personId: number }>('A person was locked out'),
  'user.reactivated': event<{ personId: number }>('A deactivated person may sign in again'),
  'user.signed-in': event<{ personId: number; address: string }>('A person signed in'),
  'user.password-reset-requested': event<{ personId: number; tokenId: number }>(
    'A link for a new password was asked for',
  ),
  'user.password-changed': event<{ personId: number }>('A person has a new password'),
  'api-key.created': event<{ apiKeyId: number; role: Role }>('An API key was made'),
  'api-key.revoked': event<{ apiKeyId: number }>('An API key was ended'),
}

/** Whose pictures a person sees without being asked. */
export const pictureEvents = {
  'picture-sender.trusted': event<{ personId: number; email: string }>(
    'Somebody always wants to see the pictures of a sender',
  ),
  'picture-sender.distrusted': event<{ personId: number; email: string }>(
    'Somebody wants to be asked again before pictures of a sender are shown',
  ),
}
