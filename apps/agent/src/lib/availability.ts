import type { Availability, AvailabilityState, Service } from '@stoa/contract/availability'
import type { Translate } from '@stoa/text/translator'

export const stateNames = (t: Translate): Record<AvailabilityState, string> => ({
  online: t('availability:states.online'),
  away: t('availability:states.away'),
  paused: t('availability:states.paused'),
  offline: t('availability:states.offline'),
})

export const serviceNames = (t: Translate): Record<Service, string> => ({
  tickets: t('availability:services.tickets'),
  chats: t('availability:services.chats'),
  calls: t('availability:services.calls'),
})

// Said here once more: the contract's own lists would bring its validator into the browser.
export const allServices = ['tickets', 'chats', 'calls'] as const satisfies readonly Service[]
/** The nearest to being online first. */
export const allStates = [
  'online',
  'away',
  'paused',
  'offline',
] as const satisfies readonly AvailabilityState[]

/**
 * What stands for a person who is not the same for every service: the nearest to being online, since when, and whether
 * the services differ at all. null without services.
 */
export function summaryOf<One extends Pick<Availability, 'state' | 'since' | 'reason'>>(
  services: readonly One[],
): { first: One; differs: boolean } | null {
  const state = allStates.find(each => services.some(service => service.state === each))
  const first = services.find(service => service.state === state)
  if (!first) return null
  return { first, differs: services.some(service => service.state !== first.state) }
}
