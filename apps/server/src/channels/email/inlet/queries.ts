export { mailboxNames } from './mailboxes/mailbox-names.ts'
