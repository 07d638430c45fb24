export { purgeRequests } from './commands/purge-requests.ts'
export { type NewRequest, queueRequest } from './commands/queue-request.ts'
