import type { Ticket } from '@stoa/contract/ticket-shapes'
import { sayWithUndo } from '../../lib/say-with-undo.ts'
import { say } from '../../ui/toasts.ts'
import { type MovingAct, type Step, stepsBack } from './steps-back.ts'

type Move = {
  before: Pick<Ticket, 'id' | 'status' | 'postponedUntil'>
  act: MovingAct
  said: (moved: Ticket) => string
  take: (id: number, step: Step) => Promise<Ticket>
}

/** Says what became of a ticket once it has moved, and offers to bring it back to where it was, where acts lead there. */
export async function offerBack(moving: Promise<Ticket>, { before, act, said, take }: Move): Promise<void> {
  try {
    const title = said(await moving)
    const steps = stepsBack(before, act, Date.now())
    if (steps.length === 0) return void say(title)
    sayWithUndo(title, () => takeAll(before.id, steps, take))
  } catch {
    // The act has said so.
  }
}

async function takeAll(id: number, steps: readonly Step[], take: Move['take']): Promise<void> {
  try {
    for (const step of steps) await take(id, step)
  } catch {
    // The act has said so.
  }
}
