import type { Department } from '@stoa/contract/departments'
import type { Mailbox, SmtpAccount } from '@stoa/contract/mail'

export type Moving = { tickets: number; addresses: number; mailboxes: number; accounts: number }

/** What hangs on a department, as far as one may see it; the server looks for itself again. */
export const whatMoves = (
  { id, counts, addresses }: Pick<Department, 'id' | 'counts' | 'addresses'>,
  mailboxes: readonly Pick<Mailbox, 'departmentId'>[],
  accounts: readonly Pick<SmtpAccount, 'departmentIds'>[],
): Moving => ({
  tickets: counts ? ticketsIn(counts) : 0,
  addresses: addresses.length,
  mailboxes: mailboxes.filter(({ departmentId }) => departmentId === id).length,
  accounts: accounts.filter(({ departmentIds }) => departmentIds?.includes(id)).length,
})

export const movesNothing = (moving: Moving): boolean => Object.values(moving).every(number => number === 0)

// The overdue ones are among the new and open.
const ticketsIn = ({ overdue: _, ...byStatus }: NonNullable<Department['counts']>) =>
  Object.values(byStatus).reduce((sum, number) => sum + number, 0)
