import type { OutgoingAccount, SmtpAccount } from '@stoa/contract/mail'
import { presentGrant } from '../../oauth/present-grants.ts'
import type { GrantRow } from '../../oauth/store.ts'
import type { SmtpAccountRow } from './store.ts'

export const presentAccount = (row: SmtpAccountRow, grant: GrantRow | undefined): SmtpAccount => ({
  id: row.id,
  name: row.name,
  host: row.host,
  port: row.port,
  security: row.security as SmtpAccount['security'],
  username: row.username,
  fromName: row.from_name,
  fromAddress: row.from_address,
  tagsReplies: row.tags_replies,
  signIn: row.sign_in as SmtpAccount['signIn'],
  grant: presentGrant(grant),
  departmentIds: row.for_all ? null : row.department_ids,
})

/** Accounts as agents may know them, in the order in which they are used: the first where nobody chooses. */
export const presentOutgoing = (inOrderOfUse: readonly SmtpAccountRow[]): OutgoingAccount[] =>
  inOrderOfUse.map((row, index) => ({
    id: row.id,
    name: row.name,
    fromName: row.from_name,
    fromAddress: row.from_address,
    preselected: index === 0,
  }))
