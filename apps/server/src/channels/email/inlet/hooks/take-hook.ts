import { createHash } from 'node:crypto'
import type { Platform } from '../../../../platform/platform.ts'
import { keepRaw } from '../../../intake/commands.ts'
import type { Authenticate } from '../authentication/authenticate.ts'
import { smtpDedupKey } from '../dedup-key.ts'
import type { MailSource } from '../mail-source.ts'
import { withoutNul } from '../without-nul.ts'
import type { Fetch, HandedOver, Hook, HookProblem, HookRequest, Provider, Understand } from './hook.ts'
import { findHookByToken, forgetMarks, type HookRow, noteMail, noteProblem, useMark } from './hook-store.ts'
import { judgeHandedOver } from './judge-handed-over.ts'
import { understandMailgun } from './providers/mailgun.ts'
import { understandPostmark } from './providers/postmark.ts'
import { understandSes } from './providers/ses.ts'

const providers: Readonly<Record<Provider, Understand>> = {
  mailgun: understandMailgun,
  postmark: understandPostmark,
  ses: understandSes,
}

// Twice as long as a signature is good for.
const MARKS_LIVE = { minutes: 10 }

export type Taken = { kind: 'kept' } | { kind: 'unknown' } | { kind: 'refused'; problem: HookProblem }

/** Takes what a provider hands over. When it says that it was kept, the raw mail is in the ledger for good. */
export const takeHook = async (
  platform: Platform,
  token: string,
  request: HookRequest,
  { fetch, authenticate }: { fetch: Fetch; authenticate: Authenticate },
): Promise<Taken> => {
  const row = await findHookByToken(platform.db, token)
  if (!row?.active) return { kind: 'unknown' }
  const hook = opened(platform, row)
  const understood = await providers[hook.provider](hook, request, fetch)
  const kept =
    understood.kind === 'mail'
      ? await keep(platform, hook, understood, authenticate)
      : understood.kind === 'done'
  if (kept) return { kind: 'kept' }
  const problem = understood.kind === 'refused' ? understood.problem : 'old-signature'
  await noteProblem(platform.db, hook.id, problem, request.now)
  return { kind: 'refused', problem }
}

const opened = ({ secrets }: Platform, row: HookRow): Hook => ({
  id: row.id,
  provider: row.provider as Provider,
  secret: row.secret_sealed === null ? null : secrets.open(row.secret_sealed),
  topic: row.topic,
})

/** @returns false where the request is another one's signature with other content */
const keep = async (
  platform: Platform,
  hook: Hook,
  { raw, envelope, mark, judged }: HandedOver,
  authenticate: Authenticate,
): Promise<boolean> => {
  const { db, clock, arrived } = platform
  const receivedAt = clock.now()
  const authentication = await judgeHandedOver(authenticate, { raw, envelope, judged }, receivedAt)
  const source: MailSource = {
    ...{ kind: 'hook', hookId: hook.id, ...envelope },
    ...(judged.client !== null && { client: judged.client }),
    ...(authentication && { authentication }),
  }
  const dedupKey = smtpDedupKey(raw, envelope.to, receivedAt)
  const isKept = await db.transaction().execute(async tx => {
    if (mark !== null) {
      await forgetMarks(tx, receivedAt.subtract(MARKS_LIVE))
      const contentHash = createHash('sha256').update(raw).digest()
      if (!(await useMark(tx, hook.id, { mark, contentHash, at: receivedAt }))) return false
    }
    await keepRaw(tx, { channel: 'email', source: withoutNul(source), raw, dedupKey, receivedAt })
    await noteMail(tx, hook.id, receivedAt)
    return true
  })
  if (isKept) arrived.ring()
  return isKept
}
