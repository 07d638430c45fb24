export { queueNotificationMail } from './queue-notification-mail.ts'
export { queueReportMail } from './queue-report-mail.ts'
export { queueRuleMail } from './queue-rule-mail.ts'
export { queueTestMail } from './queue-test-mail.ts'
