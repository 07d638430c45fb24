import { myself } from '@stoa/contract/people'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import type { Caller } from '../caller.ts'
import { changePassword } from '../commands/change-password.ts'
import { changePreferences } from '../commands/change-preferences.ts'
import { checkPassword } from '../commands/check-password.ts'
import { hashPassword } from '../passwords.ts'
import { getMe } from '../queries/get-me.ts'

export const myselfRoutes = (platform: Platform): BoundRoute<Caller>[] => [
  answer(myself.get).with<Caller>(({ caller }) => getMe(platform.db, caller)),
  answer(myself.changePreferences).with<Caller>(async ({ body, caller }) => {
    await write(platform, caller, act => changePreferences(act, body))
    return getMe(platform.db, caller)
  }),
  answer(myself.changePassword).with<Caller>(async ({ body, caller, http }) => {
    const { email } = await getMe(platform.db, caller)
    if (email === null) return refuse('not_allowed')
    const attempt = { email, password: body.current, address: http.request.ip }
    const proof = await checkPassword(platform, attempt)
    const passwordHash = await hashPassword(body.password)
    const { sessionId } = caller
    await write(platform, caller, act => changePassword(act, { proof, passwordHash, sessionId }))
    return {}
  }),
]
