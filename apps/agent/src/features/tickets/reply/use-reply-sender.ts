import type { OutgoingAccount } from '@stoa/contract/mail'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../../../lib/query.ts'

/** By which account a reply goes out: the department's preselected one, until the agent chooses another. `first`: who was chosen before. */
export function useReplySender(departmentId: number, first: number | null = null) {
  const params = { id: departmentId }
  const accounts: OutgoingAccount[] =
    useQuery(query('smtpAccounts.ofDepartment', { params })).data?.items ?? []
  const [chosen, setChosen] = useState<number | null>(first)
  // After a transfer the choice may not be allowed any more.
  const asked = accounts.find(({ id }) => id === chosen)
  const shown = asked ?? accounts.find(({ preselected }) => preselected)
  return { accounts, shown, accountId: asked?.id ?? null, choose: setChosen }
}

export type ReplySender = ReturnType<typeof useReplySender>
