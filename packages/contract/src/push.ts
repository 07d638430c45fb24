import { z } from 'zod'
import { defineRoute } from './route.ts'
import { none } from './shapes.ts'

const endpoint = z.url().max(2000)
const key = z
  .string()
  .regex(/^[\w-]+=*$/)
  .max(200)

const subscription = z.object({
  endpoint: endpoint.meta({ description: 'Where the push service of the browser takes pushes for it' }),
  keys: z.object({ p256dh: key, auth: key }),
})
export type Subscription = z.output<typeof subscription>

const change = { method: 'POST', permission: 'signed-in', returns: none, errors: [] } as const

/** Web push (RFC 8030): messages that a browser shows also where no page of ours is open. */
export const push = {
  key: defineRoute({
    key: 'push.key',
    method: 'GET',
    path: '/api/push/key',
    permission: 'signed-in',
    summary: 'The public key that a browser has to subscribe with (VAPID)',
    returns: z.object({ publicKey: z.string() }),
    errors: [],
  }),
  subscribe: defineRoute({
    ...change,
    key: 'push.subscribe',
    path: '/api/push/subscribe',
    summary: 'Let this browser be pushed to as long as you are signed in there',
    body: subscription,
  }),
  unsubscribe: defineRoute({
    ...change,
    key: 'push.unsubscribe',
    path: '/api/push/unsubscribe',
    summary: 'Push to this browser no more',
    body: z.object({ endpoint }),
  }),
  try: defineRoute({
    ...change,
    key: 'push.try',
    path: '/api/push/try',
    summary: 'Send a push to this browser, to see whether it comes',
    body: z.object({ endpoint }),
  }),
}
