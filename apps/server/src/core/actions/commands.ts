export type { Hands, MailToQueue, Occasion, RequestToQueue } from './hands.ts'
export { performActions } from './perform-actions.ts'
