import { search } from '@stoa/contract/search'
import type { Caller } from '../../core/people/queries.ts'
import type { RuleNames } from '../../core/tickets/queries.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import type { Platform } from '../../platform/platform.ts'
import { searchTickets } from './reading/search-tickets.ts'
import type { Stemmer } from './reading/stemmer.ts'

export const searchRoutes = (
  { db }: Platform,
  given: { ruleNames: RuleNames; stemmer: Stemmer },
): BoundRoute<Caller>[] => [
  answer(search.tickets).with<Caller>(({ caller, query }) => searchTickets({ db, ...given }, caller, query)),
]
