import { person } from '../../../../packages/contract/src/people.ts'

export const used = person
