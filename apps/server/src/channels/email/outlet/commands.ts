export { queueTestMail } from './queue-test-mail.ts'
