import type { Mailbox } from '@stoa/contract/mail'
import type { HealthBoard } from '../imap/health.ts'
import type { MailboxRow } from './store.ts'

export const presentMailbox = (row: MailboxRow, health: HealthBoard): Mailbox => ({
  id: row.id,
  name: row.name,
  host: row.host,
  port: row.port,
  security: row.security as Mailbox['security'],
  username: row.username,
  folder: row.folder,
  departmentId: row.department_id,
  active: row.active,
  health: health.of(row),
})
