import type { Department } from '@stoa/contract/departments'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { usePermission } from '../../../lib/session.ts'
import { type Moving, whatMoves } from './what-moves.ts'

/** What would go over to another department; mailboxes and accounts are read when somebody asks. */
export function useMoving(department: Department, asked: boolean): Moving {
  const enabled = usePermission('mail-account.list') && asked
  const mailboxes = useQuery({ ...query('mailboxes.list'), enabled }).data?.items ?? []
  const accounts = useQuery({ ...query('smtpAccounts.list'), enabled }).data?.items ?? []
  return whatMoves(department, mailboxes, accounts)
}
