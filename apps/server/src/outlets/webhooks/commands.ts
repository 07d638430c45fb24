export { type NewRequest, queueRequest } from './commands/queue-request.ts'
