import { contactErasure as contract } from '@stoa/contract/contact-erasure'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import type { Caller } from '../../people/queries.ts'
import { countTicketsOf } from '../../tickets/queries.ts'
import { getProfile } from '../reading/get-profile.ts'
import { calledAs, eraseContact } from './erase-contact.ts'
import { everythingKnown } from './store.ts'

export const contactErasureRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db } = platform
  return [
    answer(contract.preview).with<Caller>(async ({ params: { id }, caller }) => {
      await getProfile(db, caller, id)
      const known = await everythingKnown(db, id)
      const [self] = known
      if (!self) return refuse('being_erased')
      const held = await countTicketsOf(
        db,
        known.map(each => each.id),
      )
      const addresses = new Set(known.flatMap(({ emails }) => emails)).size
      return { confirmation: calledAs(self), addresses, ...held }
    }),
    answer(contract.erase).with<Caller>(async ({ params: { id }, body, caller }) => {
      await write(platform, caller, act => eraseContact(act, { contactId: id, ...body }))
      return getProfile(db, caller, id)
    }),
  ]
}
