import { notificationSettings } from '@stoa/contract/notification-settings'
import { notifications } from '@stoa/contract/notifications'
import { myself, sessions, users } from '@stoa/contract/people'
import { push } from '@stoa/contract/push'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'
import { openPushService } from '../support/push-service.ts'

/** Ben in Sales has allowed pushes in one browser. */
const desk = async () => {
  const company = await openCompany()
  const service = await openPushService()
  const { ada, ben, dora, platform, modules } = company
  const sales = (await company.department('Sales', [ben.id])).id
  const support = (await company.department('Support', [dora.id])).id
  const phone = service.browser('phone')
  const subscribes = (who: typeof ada, given = phone) =>
    who.calls(push.subscribe, { body: given.subscription })
  await subscribes(ben.browser)
  const settle = async () => {
    await company.settle()
    await modules.pushes.drain()
  }
  return {
    ...company,
    ...{ service, sales, support, phone, subscribes, settle, benId: ben.id },
    ...{ ben: ben.browser, dora: dora.browser },
    assigned: async (subject: string) => {
      const { id } = await company.opens(subject, sales)
      await ada.calls(tickets.assign, { params: { id }, body: { assigneeId: ben.id } })
      await company.modules.followers.settle()
      return id
    },
    passes: async (duration: Temporal.DurationLike) => {
      platform.clock.pass(duration)
      await settle()
    },
    known: async () =>
      (await platform.db.selectFrom('push_subscription').select('endpoint').execute()).length,
  }
}

test('a push is encrypted for the browser alone, signed by our key, and says who, what and which ticket', async () => {
  const w = await desk()
  const id = await w.assigned('My card — карта')
  await w.settle()
  const [shown] = w.phone.shows()
  expect(shown).toMatchObject({
    title: '\u2068Ada\u2069 assigned a ticket to you',
    body: 'My card — карта',
    url: `https://help.example.com/tickets/${id}`,
    language: 'en',
  })
  const [request] = w.phone.requests()
  expect(request?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400', urgency: 'high' })
  expect(request?.body.toString('latin1')).not.toContain('card')
  const [signed] = w.phone.signed()
  expect(signed?.claims).toMatchObject({ aud: w.service.origin, sub: 'https://help.example.com' })
  const ahead = (signed?.claims.exp ?? 0) - Date.now() / 1000
  expect(ahead > 0 && ahead <= 24 * 60 * 60).toBe(true)
  expect(signed?.publicKey).toBe((await w.ben.calls(push.key)).body.publicKey)
  const { private_sealed } = await w.platform.db.selectFrom('push_key').selectAll().executeTakeFirstOrThrow()
  expect(private_sealed).toMatch(/^v1\./)
  await w.settle()
  expect(w.phone.requests()).toHaveLength(1)
})

test('it says no more than its reader wants a screen to show, in their language', async () => {
  const w = await desk()
  const says = (pushSays: string) => w.ben.calls(notificationSettings.change, { body: { pushSays } as never })
  await says('kind')
  await w.assigned('Secret')
  await w.settle()
  await says('nothing')
  await w.ben.calls(myself.changePreferences, { body: { language: 'lt' } })
  await w.assigned('Secret')
  await w.settle()
  const [kind, nothing] = w.phone.shows()
  expect(kind).toMatchObject({ title: 'Stoa', body: 'A ticket is assigned to you' })
  expect(nothing).toMatchObject({ title: 'Stoa', body: 'Turite ką nors nauja', language: 'lt' })
  expect(JSON.stringify([kind, nothing])).not.toMatch(/Secret|Ada/)
})

test('what was read meanwhile, or moved out of sight, is not pushed, and quiet hours hold it', async () => {
  const w = await desk()
  await w.assigned('One')
  await w.ben.calls(notifications.readAll, { body: {} })
  await w.settle()
  const id = await w.assigned('Two')
  await w.ada.calls(tickets.transfer, { params: { id }, body: { departmentId: w.support } })
  await w.settle()
  const quiet = { from: '18:00', to: '08:00', days: ['friday'] as const }
  await w.ben.calls(notificationSettings.change, { body: { quiet: { ...quiet, days: [...quiet.days] } } })
  await w.assigned('Three')
  await w.settle()
  expect(w.phone.requests()).toEqual([])
})

test.for([404, 410])('a browser that takes no more (%i) is forgotten', async (status, { expect }) => {
  const w = await desk()
  w.service.will(status)
  await w.assigned('One')
  await w.settle()
  expect([await w.known(), w.phone.requests().length]).toEqual([0, 1])
  await w.assigned('Two')
  await w.passes({ hours: 3 })
  expect(w.phone.requests()).toHaveLength(1)
})

test('where the service is busy the push comes later, as the same one', async () => {
  const w = await desk()
  w.service.will(503, 429)
  await w.assigned('One')
  await w.settle()
  await w.passes({ seconds: 59 })
  expect(w.phone.requests()).toHaveLength(1)
  await w.passes({ seconds: 1 })
  await w.passes({ minutes: 5 })
  await w.passes({ hours: 3 })
  const shown = w.phone.shows()
  expect([shown.length, new Set(shown.map(({ tag }) => tag)).size]).toEqual([3, 1])
})

test('a browser is whose session it is: signing out, leaving and signing in as somebody else end it', async () => {
  const w = await desk()
  const tablet = w.service.browser('tablet')
  await w.subscribes(w.dora, tablet)
  expect(await w.known()).toBe(2)
  // Dora signs in where Ben was.
  await w.subscribes(w.dora)
  await w.assigned('One')
  await w.settle()
  expect(w.phone.requests()).toEqual([])
  await w.dora.calls(sessions.signOut)
  expect(await w.known()).toBe(0)

  await w.subscribes(w.ben)
  await w.assigned('Two')
  await w.ada.calls(users.deactivate, { params: { id: w.benId } })
  await w.settle()
  expect(w.phone.requests()).toEqual([])
})

test('a test push comes at once, a private address is refused, and keys have no browser', async () => {
  const w = await desk()
  const { endpoint } = w.phone.subscription
  expect((await w.dora.calls(push.try, { body: { endpoint } })).status).toBe(404)
  await w.ben.calls(push.try, { body: { endpoint } })
  await w.settle()
  expect(w.phone.shows()).toMatchObject([{ title: 'Stoa', body: 'Push works on this device.', tag: 'trial' }])
  await w.ben.calls(push.unsubscribe, { body: { endpoint } })
  expect(await w.known()).toBe(0)
  const inside = { ...w.phone.subscription, endpoint: 'http://10.0.0.1/push' }
  expect((await w.ben.calls(push.subscribe, { body: inside })).status).toBe(400)
  const key = await w.key('administrator')
  expect((await w.subscribes(key)).status).toBe(403)
})
