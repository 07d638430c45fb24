import { dkimKeys } from '@stoa/contract/dkim'
import type { Caller } from '../../../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../../../platform/http/answer.ts'
import { type Platform, write } from '../../../../platform/platform.ts'
import { deleteKey, keepKey, makeKeyPair } from './change-keys.ts'
import { type DkimKeyRow, listKeys } from './store.ts'

const present = ({ domain, selector, public_key, created_at }: DkimKeyRow) => ({
  domain,
  recordName: `${selector}._domainkey.${domain}`,
  recordValue: `v=DKIM1; k=rsa; p=${public_key}`,
  createdAt: created_at.toString(),
})

export const dkimRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db, secrets } = platform
  const list = async () => ({ items: (await listKeys(db)).map(present) })
  return [
    answer(dkimKeys.list).with<Caller>(list),
    answer(dkimKeys.create).with<Caller>(async ({ caller, body: { domain } }) => {
      const pair = await makeKeyPair()
      await write(platform, caller, act => keepKey(act, { domain, pair }, secrets))
      return list()
    }),
    answer(dkimKeys.delete).with<Caller>(async ({ caller, body: { domain } }) => {
      await write(platform, caller, act => deleteKey(act, domain))
      return list()
    }),
  ]
}
