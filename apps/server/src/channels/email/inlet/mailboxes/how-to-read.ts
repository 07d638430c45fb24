import type { MailTokens } from '../../oauth/tokens.ts'
import type { HealthBook } from './health.ts'
import type { Pace } from './pace.ts'

/** What readers of mailboxes have in common, whatever the protocol. */
export type HowToRead = { health: HealthBook; pace: Pace; tokens: MailTokens }
