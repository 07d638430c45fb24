import { audit } from '@stoa/contract/audit'
import type { Caller } from '../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import type { Platform } from '../../platform/platform.ts'
import { listEntries } from './list-entries.ts'
import type { NamesByKind } from './names.ts'

export const auditRoutes = (
  platform: Pick<Platform, 'db'>,
  { namesByKind }: { namesByKind: NamesByKind },
): BoundRoute<Caller>[] => [
  answer(audit.list).with<Caller>(({ query }) => listEntries(platform.db, namesByKind, query)),
]
