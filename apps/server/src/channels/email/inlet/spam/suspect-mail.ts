import type { Verdict } from '@stoa/contract/spam'
import { customerWasAnswered } from '../../../../core/tickets/queries.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import type { Act } from '../../../../platform/events/act.ts'
import { oncePerBatch } from '../../../../platform/events/once-per-batch.ts'
import { headerFields, splitMail } from '../parse/raw-headers.ts'
import { corpusOf, scoreOf } from './lessons.ts'
import { headerScore } from './rules/header-score.ts'
import { judge } from './rules/judge.ts'
import { tokensOf } from './rules/tokens.ts'
import { filterOf, wasReleased } from './store.ts'

const filter = oncePerBatch(filterOf)
const corpus = oncePerBatch((tx: Tx) => corpusOf(tx))

type Suspicious = {
  intakeId: number
  departmentId: number
  raw: Buffer
  sender: string
  subject: string
  text: string
}

/**
 * Whether a mail that would open a ticket is held first. Never one of a customer whom somebody here has answered, and none that was
 * released already: what the filter learnt may be wrong, and a known customer must not wait for it.
 */
export const suspectMail = async (
  act: Act,
  { intakeId, departmentId, raw, ...described }: Suspicious,
): Promise<{ verdict: Verdict; tokens: string[] } | null> => {
  const { tx } = act
  const limits = await filter(act, departmentId)
  if (!limits.quarantine || (await wasReleased(tx, intakeId))) return null
  const tokens = tokensOf(described)
  const learnt = await scoreOf(tx, tokens, await corpus(act))
  const verdict = judge(headerScore(headerFields(splitMail(raw).head)), learnt, limits)
  if (!verdict || (await customerWasAnswered(tx, described.sender))) return null
  return { verdict, tokens }
}
