export { mailComingIn } from './mailboxes/mail-coming-in.ts'
export { mailboxNames } from './mailboxes/mailbox-names.ts'
export { watchedMailbox } from './mailboxes/watched-mailbox.ts'
export { arrivalOfTestMail } from './reading/arrival-of-test-mail.ts'
