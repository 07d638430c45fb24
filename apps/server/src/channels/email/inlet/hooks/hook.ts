import type { AuthenticationResult } from '@stoa/contract/messages'
import type { Envelope } from '../mail-source.ts'

export type Provider = 'mailgun' | 'postmark' | 'ses'

/** A provider that hands mail over by HTTP, with its secrets opened. */
export type Hook = {
  id: number
  provider: Provider
  /** Mailgun's signing key, Postmark's password. */
  secret: string | null
  /** The SNS topic that is listened to. */
  topic: string | null
}

/** A request of the provider. */
export type HookRequest = {
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: Buffer
  now: Temporal.Instant
}

/** What a provider found out about the sender, as far as it says; what stands here it alone can have written. */
export type Judged = {
  client: string | null
  helo: string
  spf: AuthenticationResult | null
  dkim: AuthenticationResult | null
  dmarc: AuthenticationResult | null
  /** What DMARC asks to do with mail that fails. */
  policy: string | null
  /** Some of its bytes were lost on the way here: a signature that is no good then proves nothing. */
  garbled?: boolean
}

/** `mark`: what makes a signed request one of its kind; nobody may use it again for another mail. */
export type HandedOver = { raw: Buffer; envelope: Envelope; mark: string | null; judged: Judged }

/** What a provider's request turned out to be. The problems are codes with sentences in packages/text. */
export type Understood =
  | ({ kind: 'mail' } & HandedOver)
  /** Nothing to keep, such as the confirmation of a subscription. */
  | { kind: 'done' }
  | { kind: 'refused'; problem: HookProblem; detail?: string }

export type HookProblem =
  | 'wrong-signature'
  | 'old-signature'
  | 'wrong-password'
  | 'no-raw-mail'
  | 'wrong-topic'
  | 'not-understood'
  | 'not-confirmed'

/** Fetches what a provider names; null where that is not to be had. Public addresses only, whatever is named. */
export type Fetch = (url: string) => Promise<string | null>

export type Understand = (hook: Hook, request: HookRequest, fetch: Fetch) => Promise<Understood>
