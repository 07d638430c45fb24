export { clearBounce, markBounced } from './commands/mark-bounced.ts'
export { rememberContact } from './commands/remember-contact.ts'
export { setGroupsOfContact } from './commands/set-groups.ts'
export { unsubscribe } from './commands/unsubscribe.ts'
