import { z } from 'zod'
import { defineRoute } from './route.ts'
import { id, idParam, moment, none } from './shapes.ts'

const followerFailure = z.object({
  id,
  follower: z.string(),
  eventId: id,
  eventName: z.string(),
  ticketId: id.nullable(),
  error: z.string(),
  failedAt: moment,
})

export const followers = {
  failures: defineRoute({
    key: 'followers.failures',
    method: 'GET',
    path: '/api/followers/failures',
    permission: 'follower.inspect',
    summary: 'Events that a follower could not digest, set aside',
    returns: z.object({ items: z.array(followerFailure) }),
    errors: [],
  }),
  runAgain: defineRoute({
    key: 'followers.runAgain',
    method: 'POST',
    path: '/api/followers/failures/:id/run-again',
    permission: 'follower.inspect',
    summary: 'Give a set-aside event to its follower once more',
    params: idParam,
    returns: none,
    errors: [],
  }),
}
