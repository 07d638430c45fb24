import { mailboxNames } from './channels/email/inlet/queries.ts'
import { accountNames } from './channels/email/outlet/queries.ts'
import { departmentNames } from './core/departments/queries.ts'
import { apiKeyNames, personNames } from './core/people/queries.ts'
import type { NamesByKind } from './outlets/audit/names.ts'

/** What the ids in events mean today: the module of each kind of thing says it. */
export const auditNames: NamesByKind = {
  department: departmentNames,
  user: personNames,
  mailbox: mailboxNames,
  'smtp-account': accountNames,
  'api-key': apiKeyNames,
}
