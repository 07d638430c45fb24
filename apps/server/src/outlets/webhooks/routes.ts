import { requests as contract } from '@stoa/contract/requests'
import type { Caller } from '../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { sendAgain } from './commands/send-again.ts'
import { getRequest, listRequests, type NamesByKind } from './reading/list-requests.ts'
import { signatureHeader } from './rules/signature.ts'
import { renewSigning, signingSecret } from './signing.ts'

export const webhookRoutes = (platform: Platform, names: NamesByKind): BoundRoute<Caller>[] => {
  const { db } = platform
  const signing = async () => ({ secret: await signingSecret(platform), header: signatureHeader })
  return [
    answer(contract.list).with<Caller>(({ caller, query }) => listRequests(db, caller, query, names)),
    answer(contract.sendAgain).with<Caller>(async ({ caller, params: { id } }) => {
      // Whoever may not see it learns nothing of it.
      await getRequest(db, caller, id, names)
      await write(platform, caller, act => sendAgain(act, id))
      return getRequest(db, caller, id, names)
    }),
    answer(contract.signing).with<Caller>(signing),
    answer(contract.renewSigning).with<Caller>(async ({ caller }) => {
      await write(platform, caller, act => renewSigning(act, platform))
      return signing()
    }),
  ]
}
