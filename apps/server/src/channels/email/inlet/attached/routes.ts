import { attachedMails } from '@stoa/contract/attached-mails'
import type { Caller } from '../../../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../../../platform/http/answer.ts'
import type { Platform } from '../../../../platform/platform.ts'
import { createParser } from '../parse/parsing-thread.ts'
import { createMailOpener } from './open-mail.ts'
import { presentMail } from './present-mail.ts'

export const attachedMailRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const opener = createMailOpener(platform, createParser())
  return [
    answer(attachedMails.get).with<Caller>(async ({ caller, params: { id }, query: { place = null } }) =>
      presentMail({
        ...{ id, place },
        ...(await opener.mailAt(caller, { id, place })),
        now: platform.clock.now(),
      }),
    ),
  ]
}
