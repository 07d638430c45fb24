import { mailHandling } from '@stoa/contract/mail-handling'
import type { Caller } from '../../../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../../../platform/http/answer.ts'
import { type Platform, write } from '../../../../platform/platform.ts'
import { changeHandling } from './change-handling.ts'
import { readHandling } from './store.ts'

export const mailHandlingRoutes = (platform: Platform): BoundRoute<Caller>[] => [
  answer(mailHandling.get).with<Caller>(() => readHandling(platform.db)),
  answer(mailHandling.change).with<Caller>(async ({ caller, body }) => {
    await write(platform, caller, act => changeHandling(act, body))
    return readHandling(platform.db)
  }),
]
