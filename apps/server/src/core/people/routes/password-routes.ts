import { passwords } from '@stoa/contract/people'
import { system } from '../../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import type { Caller } from '../caller.ts'
import { admitAttempt } from '../commands/admit-attempt.ts'
import { requestPasswordReset } from '../commands/request-password-reset.ts'
import { resetPassword } from '../commands/reset-password.ts'
import { hashPassword } from '../passwords.ts'
import { readToken } from '../person-token.ts'
import { resetLimit } from '../rules/throttle.ts'
import { atLeast } from './at-least.ts'

// Far above what making a link takes.
const answerTime = 200

export const passwordRoutes = (platform: Platform): BoundRoute<Caller>[] => [
  answer(passwords.requestReset).with<Caller>(async ({ body: { email }, http }) => {
    const source = { email, address: http.request.ip }
    await admitAttempt(platform, 'password_reset_request', resetLimit, source)
    await atLeast(
      answerTime,
      write(platform, system, act => requestPasswordReset(act, email)),
    )
    return {}
  }),
  answer(passwords.reset).with<Caller>(async ({ body }) => {
    const tokenId = readToken(platform.secrets, body.token, 'password-reset')
    const passwordHash = await hashPassword(body.password)
    await write(platform, system, act => resetPassword(act, { tokenId, passwordHash }))
    return {}
  }),
]
