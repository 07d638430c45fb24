import { guide } from '@stoa/contract/guide'
import type { Caller } from '../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { getGuide } from './get-guide.ts'
import type { GuideNeeds } from './needs.ts'
import { presentTestMail } from './present-test-mail.ts'
import { sendTestMail } from './send-test-mail.ts'

export const guideRoutes = (platform: Platform, needs: GuideNeeds): BoundRoute<Caller>[] => [
  answer(guide.get).with<Caller>(() => getGuide(platform.db, needs)),
  answer(guide.sendTestMail).with<Caller>(async ({ caller, body }) => {
    const mail = await write(platform, caller, act => sendTestMail(act, body.to, needs))
    return presentTestMail(platform.db, mail, needs)
  }),
]
