import type { GuideStep, GuideStepState } from '@stoa/contract/guide'
import type { Delivery } from '@stoa/contract/messages'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Act } from '../../platform/events/act.ts'

export type Facts = GuideStepState['facts']

/** Looks at the real state: whether a step is done, and what was found, for its sentence. */
export type GuideCheck = {
  step: Exclude<GuideStep, 'test'>
  look(db: Db): Promise<{ done: boolean; facts: Facts }>
}

export type TestMail = {
  to: string
  /** Whose support address it goes to. */
  departmentId: number
  token: string
  /** Whom an answer to the ticket reaches; null where a program asked. */
  answersTo: { name: string; email: string } | null
}

export type Arrival = { ticketId: number; ticketCode: string; at: Temporal.Instant }

/** What the guide asks of other modules; `guide-needs.ts` beside modules.ts hands it in. */
export type GuideNeeds = {
  checks: readonly GuideCheck[]
  /** The department of a support address; null where nobody has it. */
  departmentOf(tx: Tx, address: string): Promise<number | null>
  /** Whether mail of the department has an account to go out by. */
  hasAccount(tx: Tx, departmentId: number): Promise<boolean>
  personOf(tx: Tx, personId: number): Promise<TestMail['answersTo']>
  /** @returns the mail's id in the ledger of what goes out */
  queueTestMail(act: Act, mail: TestMail): Promise<number>
  outgoingOf(db: Db, outgoingId: number): Promise<Pick<Delivery, 'state' | 'answer'> | null>
  arrivalOf(db: Db, token: string): Promise<Arrival | null>
}
