import { kindDefinitions, notificationKinds } from '@stoa/contract/notification-kinds'
import { departmentScope } from '../../core/departments/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import { visibleTickets } from '../../core/tickets/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import type { Sight } from './store.ts'

/** The kinds that somebody can be told of at all. */
export const kindsFor = ({ permissions }: Pick<Caller, 'permissions'>) =>
  notificationKinds.filter(kind => {
    const { permission } = kindDefinitions[kind]
    return permission === undefined || permissions.has(permission)
  })

/** Of what they were told, what they may see now. */
export const sightOf = async (db: Db | Tx, caller: Caller): Promise<Sight> => ({
  tickets: visibleTickets(await departmentScope(db, caller)),
  kinds: kindsFor(caller),
})

/** @throws not_allowed for keys: nobody is told anything by them */
export const requirePerson = ({ kind, id }: Caller): number => (kind === 'user' ? id : refuse('not_allowed'))
