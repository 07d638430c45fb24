import type { apiKey, User } from '@stoa/contract/people'
import type { Role } from '@stoa/contract/permissions'
import type { z } from 'zod'
import type { ApiKeyRow } from './store/api-keys.ts'
import type { PersonRow } from './store/persons.ts'

/** Rows as the contract has them. */
export const presentUser = (row: PersonRow, departmentIds: number[]): User => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role as Role,
  state: row.state as User['state'],
  departmentIds,
  createdAt: row.created_at.toString(),
})

export const presentApiKey = (row: ApiKeyRow): z.output<typeof apiKey> => ({
  id: row.id,
  name: row.name,
  role: row.role as Role,
  departmentIds: row.department_ids,
  createdAt: row.created_at.toString(),
  lastUsedAt: row.last_used_at?.toString() ?? null,
})
