import type { SlaTarget } from '@stoa/contract/sla'

const hour = 3600

/** What many help desks promise, for those who do not know yet. */
export const exampleTargets: SlaTarget[] = [
  { metric: 'first_answer', priority: null, seconds: 4 * hour },
  { metric: 'first_answer', priority: 'urgent', seconds: hour },
  { metric: 'next_answer', priority: null, seconds: 8 * hour },
  { metric: 'next_answer', priority: 'urgent', seconds: 2 * hour },
  { metric: 'first_resolve', priority: null, seconds: 40 * hour },
]
