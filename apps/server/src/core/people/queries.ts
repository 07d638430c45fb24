export { authenticate, authenticateHeaders } from './authenticate.ts'
export type { Caller } from './caller.ts'
export { linkFor, type PersonLink } from './queries/link-for.ts'
export {
  apiKeyNames,
  findCallerOfKey,
  findCallerOfPerson,
  findPeopleByAddresses,
  listAdministrators,
  listPeopleWith,
  listPersonIds,
  personNames,
} from './queries/people-at-work.ts'
export { countPeople, mailAddressOf, preferencesOf } from './queries/people-facts.ts'
