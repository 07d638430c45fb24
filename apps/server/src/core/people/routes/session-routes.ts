import { sessions } from '@stoa/contract/people'
import { system } from '../../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import type { Caller } from '../caller.ts'
import { checkPassword } from '../commands/check-password.ts'
import { revokeSession } from '../commands/revoke-session.ts'
import { signIn } from '../commands/sign-in.ts'
import { listSessions } from '../queries/list-sessions.ts'
import { clearSessionCookie } from '../session-cookie.ts'
import { deviceOf, signedIn } from './signed-in.ts'

export const sessionRoutes = (platform: Platform): BoundRoute<Caller>[] => [
  answer(sessions.signIn).with<Caller>(async ({ body, http }) => {
    const device = deviceOf(http.request)
    const proof = await checkPassword(platform, { ...body, address: device.address })
    const session = await write(platform, system, act => signIn(act, { proof, ...device }))
    return signedIn(platform, http.reply, session)
  }),
  answer(sessions.signOut).with<Caller>(async ({ caller, http }) => {
    const { sessionId } = caller
    if (sessionId !== null) await write(platform, caller, act => revokeSession(act, sessionId))
    clearSessionCookie(platform, http.reply)
    return {}
  }),
  answer(sessions.list).with<Caller>(({ caller }) => listSessions(platform, caller)),
  answer(sessions.revoke).with<Caller>(async ({ params, caller }) => {
    await write(platform, caller, act => revokeSession(act, params.id))
    return {}
  }),
]
