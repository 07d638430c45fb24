import type { Mailbox } from '@stoa/contract/mail'
import type { Db } from '../../../platform/db/database.ts'
import { isOAuthProvider } from './providers.ts'
import { type GrantRow, listGrants } from './store.ts'

type SignsIn = { sign_in: string; username: string }

/** The connections with providers, for showing them at those who sign in with them. */
export const grantsOf = async (db: Db, rows: readonly SignsIn[]) => {
  const keyOf = ({ provider, username }: { provider: string; username: string }) =>
    `${provider} ${username.toLowerCase()}`
  const some = rows.some(row => isOAuthProvider(row.sign_in))
  const grants = new Map((some ? await listGrants(db) : []).map(grant => [keyOf(grant), grant]))
  return (row: SignsIn): GrantRow | undefined =>
    grants.get(keyOf({ provider: row.sign_in, username: row.username }))
}

export const presentGrant = (grant: GrantRow | undefined): Mailbox['grant'] =>
  grant
    ? {
        connectedAt: grant.connected_at.toString(),
        isRefused: grant.refused_at !== null,
        problem: grant.problem,
        problemAt: grant.problem_at?.toString() ?? null,
      }
    : null
