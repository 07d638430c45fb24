import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { deleteSession } from '../store/sessions.ts'

/** Ends one of the actor's own sessions. @throws not_found, also for a session of somebody else */
export const revokeSession = async ({ tx, actor }: Act, sessionId: number): Promise<void> => {
  if (actor.kind !== 'user' || !(await deleteSession(tx, actor.id, sessionId))) refuse('not_found')
}
