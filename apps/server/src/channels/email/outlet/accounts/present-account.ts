import type { SmtpAccount } from '@stoa/contract/mail'
import type { SmtpAccountRow } from './store.ts'

export const presentAccount = (row: SmtpAccountRow): SmtpAccount => ({
  id: row.id,
  name: row.name,
  host: row.host,
  port: row.port,
  security: row.security as SmtpAccount['security'],
  username: row.username,
  fromName: row.from_name,
  fromAddress: row.from_address,
  departmentId: row.department_id,
})
