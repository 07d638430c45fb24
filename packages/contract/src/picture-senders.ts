import { z } from 'zod'
import { defineRoute } from './route.ts'
import { email, moment, none } from './shapes.ts'

/** More than anybody trusts one by one. */
export const mostPictureSenders = 1000

const sender = z.object({ email: z.string(), since: moment })
const body = z.object({ email })

/** Whose pictures you want to see without being asked. */
export const pictureSenders = {
  list: defineRoute({
    key: 'pictureSenders.list',
    method: 'GET',
    path: '/api/me/picture-senders',
    permission: 'signed-in',
    summary: 'The senders whose pictures you always see, by address',
    returns: z.object({ items: z.array(sender) }),
    errors: [],
  }),
  trust: defineRoute({
    key: 'pictureSenders.trust',
    method: 'POST',
    path: '/api/me/trust-picture-sender',
    permission: 'signed-in',
    summary: 'Always show you the pictures of a sender, where their mail is not forged',
    body,
    returns: none,
    errors: ['too_many_picture_senders'],
  }),
  distrust: defineRoute({
    key: 'pictureSenders.distrust',
    method: 'POST',
    path: '/api/me/distrust-picture-sender',
    permission: 'signed-in',
    summary: 'Show you the pictures of a sender only when you ask',
    body,
    returns: none,
    errors: [],
  }),
}
