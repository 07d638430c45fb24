export { authenticate, authenticateHeaders } from './authenticate.ts'
export type { Caller } from './caller.ts'
export { linkFor, type PersonLink } from './queries/link-for.ts'
export { apiKeyNames, findCallerOfPerson, listPersonIds, personNames } from './queries/people-at-work.ts'
