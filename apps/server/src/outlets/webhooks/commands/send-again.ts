import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { lockRequest, putBack } from '../store.ts'

/** Tries a request once more, from the beginning of its patience; also one that was refused, whose address may be allowed by now. @throws not_found, not_failed */
export const sendAgain = async ({ tx, clock }: Act, id: number): Promise<void> => {
  const request = (await lockRequest(tx, id)) ?? refuse('not_found')
  if (request.state !== 'failed' && request.state !== 'refused') return refuse('not_failed')
  await putBack(tx, id, clock.now())
}
