import { invitations } from '@stoa/contract/people'
import { system } from '../../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import type { Caller } from '../caller.ts'
import { acceptInvitation } from '../commands/accept-invitation.ts'
import { inviteUser } from '../commands/invite-user.ts'
import type { DepartmentsOfPeople } from '../departments-of-people.ts'
import { hashPassword } from '../passwords.ts'
import { readToken } from '../person-token.ts'
import { getInvitation } from '../queries/get-invitation.ts'
import { linkTo } from '../queries/link-for.ts'
import { getUser } from '../queries/users.ts'
import { deviceOf, signedIn } from './signed-in.ts'

export const invitationRoutes = (
  platform: Platform,
  departments: DepartmentsOfPeople,
): BoundRoute<Caller>[] => [
  answer(invitations.create).with<Caller>(async ({ body, caller }) => {
    const { personId, tokenId } = await write(platform, caller, act => inviteUser(act, body, departments))
    const user = await getUser(platform.db, personId, departments)
    return { user, link: linkTo(platform, tokenId, 'invitation') }
  }),
  answer(invitations.show).with<Caller>(({ params }) => getInvitation(platform, params.token)),
  answer(invitations.accept).with<Caller>(async ({ params, body, http }) => {
    const tokenId = readToken(platform.secrets, params.token, 'invitation')
    const { name, language } = body
    const passwordHash = await hashPassword(body.password)
    const acceptance = { tokenId, name, language, passwordHash, ...deviceOf(http.request) }
    const session = await write(platform, system, act => acceptInvitation(act, acceptance))
    return signedIn(platform, http.reply, session)
  }),
]
