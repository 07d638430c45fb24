import { myself } from '@stoa/contract/people'
import { mostPictureSenders, pictureSenders } from '@stoa/contract/picture-senders'
import { expect, test } from 'vitest'
import { trustPictureSender } from '../../apps/server/src/core/people/picture-senders/trust-sender.ts'
import { system } from '../../apps/server/src/platform/events/act.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { openCompany } from '../support/company.ts'

test('each agent trusts senders with pictures for themselves, and takes it back; a key sees none', async () => {
  const { ada, ben, key } = await openCompany()
  const body = { email: 'News@Shop.example' }
  const listOf = async (who: typeof ada) =>
    (await who.calls(pictureSenders.list)).body.items.map(({ email }) => email)
  for (const _ of [1, 2]) expect((await ada.calls(pictureSenders.trust, { body })).status).toBe(200)
  expect([await listOf(ada), await listOf(ben.browser)]).toEqual([['news@shop.example'], []])
  await ben.browser.calls(pictureSenders.distrust, { body })
  expect(await listOf(ada)).toEqual(['news@shop.example'])
  await ada.calls(pictureSenders.distrust, { body })
  expect(await listOf(ada)).toEqual([])
  expect((await (await key('agent')).calls(pictureSenders.list)).body).toMatchObject({ error: 'not_allowed' })
})

test('nobody trusts more than a thousand', async () => {
  const { ada, platform } = await openCompany()
  const personId = (await ada.calls(myself.get)).body.id
  await write(platform, system, async act => {
    for (let number = 0; number < mostPictureSenders; number += 1)
      await trustPictureSender(act, { personId, email: `a${number}@shop.example` })
  })
  const oneMore = await ada.calls(pictureSenders.trust, { body: { email: 'b@shop.example' } })
  expect(oneMore.body).toMatchObject({ error: 'too_many_picture_senders' })
  expect((await ada.calls(pictureSenders.list)).body.items).toHaveLength(mostPictureSenders)
})
