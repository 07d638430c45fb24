import { addressMarks, contacts as contract } from '@stoa/contract/contacts'
import type { Act } from '../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import type { Caller } from '../people/queries.ts'
import { clearBounce } from './commands/mark-bounced.ts'
import { resubscribe, unsubscribe } from './commands/unsubscribe.ts'
import { getProfile } from './reading/get-profile.ts'
import { lockContact } from './store.ts'
import { marksOf } from './store-marks.ts'

type Asked = { params: { id: number }; body: { email: string }; caller: Caller }

/** What is known of addresses, and what agents change of it. */
export const addressMarkRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const ofContact =
    (command: (act: Act, email: string) => Promise<void>) =>
    async ({ params: { id }, body: { email }, caller }: Asked) => {
      await write(platform, caller, async act => {
        const { emails } = await lockContact(act.tx, id)
        if (!emails.includes(email)) return refuse('not_found')
        await command(act, email)
      })
      return getProfile(platform.db, caller, id)
    }
  return [
    answer(addressMarks.list).with<Caller>(async ({ query }) => ({
      items: await marksOf(platform.db, query.addresses),
    })),
    answer(contract.clearBounce).with<Caller>(ofContact(clearBounce)),
    answer(contract.unsubscribe).with<Caller>(ofContact(unsubscribe)),
    answer(contract.resubscribe).with<Caller>(ofContact(resubscribe)),
  ]
}
