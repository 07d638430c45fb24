import { contactMerging as contract } from '@stoa/contract/contact-merging'
import { record } from '../../../platform/events/record.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import type { Caller } from '../../people/queries.ts'
import { listDuplicates } from '../duplicates/list-duplicates.ts'
import { markDismissed } from '../duplicates/store.ts'
import { contactEvents } from '../events.ts'
import { getProfile } from '../reading/get-profile.ts'
import { mergeContacts, unmergeContact } from './merge-contacts.ts'

export const contactMergingRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db } = platform
  return [
    answer(contract.merge).with<Caller>(async ({ params: { id }, body, caller }) => {
      await write(platform, caller, act => mergeContacts(act, { contactId: id, ...body }))
      return getProfile(db, caller, body.intoId)
    }),
    answer(contract.unmerge).with<Caller>(async ({ params: { id }, caller }) => {
      await write(platform, caller, act => unmergeContact(act, id))
      return getProfile(db, caller, id)
    }),
    answer(contract.duplicates).with<Caller>(({ query }) => listDuplicates(db, query)),
    answer(contract.dismiss).with<Caller>(async ({ params, caller }) => {
      await write(platform, caller, async act => {
        const pair = await markDismissed(act.tx, params.id, act.clock.now())
        if (pair) await record(act, contactEvents, 'contact.told-apart', pair)
      })
      return {}
    }),
    answer(contract.suggest).with<Caller>(async ({ params, caller }) => {
      await write(platform, caller, async act => {
        const pair = await markDismissed(act.tx, params.id, null)
        if (pair) await record(act, contactEvents, 'contact.suggested-again', pair)
      })
      return {}
    }),
  ]
}
