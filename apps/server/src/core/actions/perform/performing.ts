import type { ActionKind, ActionOf } from '@stoa/contract/actions'
import type { Act } from '../../../platform/events/act.ts'
import type { Refusal } from '../../../platform/http/refusal.ts'
import type { Standing } from '../../tickets/queries.ts'
import type { Hands, Occasion } from '../hands.ts'
import type { TextKind } from '../rules/texts.ts'

/** What an action is performed with, beside what it says itself. */
export type Performing = {
  act: Act
  /** As it is before the action; it is locked. */
  ticket: Standing
  hands: Hands
  occasion: Occasion
  render(kind: TextKind, template: string): Promise<string>
  /** The ticket as JSON, for programs. */
  asJson(): Promise<string>
}

/**
 * What came of it: `recorded`: whether events were is the answer, since commands record nothing where it was so already;
 * `skipped`: nothing was to be done, for this reason; `failed`: it failed, and what was written of it stays.
 */
export type Came = 'done' | 'recorded' | 'nothing' | { skipped: string } | { failed: Refusal }

export type Perform<Kind extends ActionKind> = (
  action: ActionOf<Kind>,
  performing: Performing,
) => Promise<Came>
