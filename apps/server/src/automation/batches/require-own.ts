import type { Caller } from '../../core/people/queries.ts'
import { refuse } from '../../platform/http/refusal.ts'
import type { BatchRow } from './store.ts'

/** @throws not_found, also when somebody else began it */
export const requireOwn = (batch: BatchRow | null, caller: Caller): BatchRow =>
  batch && batch.actorKind === caller.kind && batch.actorId === caller.id ? batch : refuse('not_found')
