export { queueDelivery } from './commands/queue-delivery.ts'
export { releaseWaiting } from './commands/release-waiting.ts'
export { sendAgain } from './commands/send-again.ts'
