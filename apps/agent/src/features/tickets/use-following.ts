import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../lib/session.ts'
import { useAct } from '../../lib/use-act.ts'
import { followersQuery } from './queries.ts'

const stale = ['tickets.followers', 'tickets.timeline'] as const

/** Who follows a ticket, and how that is changed. */
export function useFollowing(ticketId: number) {
  const me = useMe()
  const params = { id: ticketId }
  const followers = useQuery(followersQuery(ticketId)).data?.items ?? []
  const follow = useAct('tickets.follow', { stale })
  const unfollow = useAct('tickets.unfollow', { stale })
  const follows = followers.some(({ id }) => id === me.id)
  return {
    followers,
    follows,
    toggle: () => (follows ? unfollow : follow).mutate({ params, body: {} }),
    add: (personId: number) => follow.mutate({ params, body: { personId } }),
  }
}
