import { expect, test } from 'vitest'
import { type NoticeLike, readNotice } from './read-notice.ts'

const id = '<stoa.7.12.0123456789abcdef0123456789abcdef@olive.example>'
const mail = (given: Partial<NoticeLike>): NoticeLike => ({
  sender: 'mailer-daemon@mx.example',
  contentType: 'text/plain',
  failedRecipients: false,
  subject: 'Undelivered Mail Returned to Sender',
  text: '',
  parts: [],
  ...given,
})
const returned = {
  type: 'message/rfc822',
  content: `From: support@olive.example\r\nMessage-ID:\r\n ${id}\r\n\r\nHello`,
}
const report = (action: string, more = '') => ({
  type: 'message/delivery-status',
  content: `Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; nour@nour.example\r\nAction: ${action}\r\nStatus: 5.1.1\r\n${more}`,
})
const standard = 'multipart/report; report-type=delivery-status; boundary=x'

test.each<[string, Partial<NoticeLike>, string, string]>([
  [
    'RFC 3464 with a folded diagnosis',
    {
      contentType: standard,
      parts: [report('failed', 'Diagnostic-Code: smtp; 550 5.1.1\r\n    No such user'), returned],
    },
    'failed',
    '550 5.1.1 No such user',
  ],
  [
    'RFC 3464 without a diagnosis',
    { contentType: standard, parts: [report('failed'), returned], text: '' },
    'failed',
    '5.1.1',
  ],
  ['a delay', { contentType: standard, parts: [report('delayed'), returned] }, 'delayed', '5.1.1'],
  ['a receipt', { contentType: standard, parts: [report('delivered'), returned] }, 'delivered', '5.1.1'],
  [
    'headers alone are returned',
    { contentType: standard, parts: [report('failed'), { ...returned, type: 'text/rfc822-headers' }] },
    'failed',
    '5.1.1',
  ],
  [
    'qmail',
    {
      sender: 'anything@qmail.example',
      text: `Hi. This is the qmail-send program at qmail.example.\nI'm afraid I wasn't able to deliver your message.\n\n<nour@nour.example>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 no mailbox\n\n--- Below this line is a copy of the message.\n\nMessage-ID: ${id}\n`,
    },
    'failed',
    '192.0.2.1 does not like recipient. Remote host said: 550 no mailbox',
  ],
  [
    'Exchange, in words',
    {
      sender: 'postmaster@corp.example',
      subject: 'Undeliverable: My card',
      text: `Delivery has failed to these recipients\n\nRemote Server returned '550 5.7.1 not allowed'\n\nMessage-ID: ${id}`,
    },
    'failed',
    "Remote Server returned '550 5.7.1 not allowed'",
  ],
  [
    'plain text with X-Failed-Recipients',
    {
      sender: 'exim@host.example',
      failedRecipients: true,
      text: `This message was created automatically.\n  nour@nour.example\n    Unrouteable address\n\n${id}`,
    },
    'failed',
    `This message was created automatically. nour@nour.example Unrouteable address ${id}`,
  ],
  [
    'a warning in plain text',
    {
      subject: 'Warning: could not send message for past 4 hours',
      text: `This is a warning only; delivery is delayed.\n${id}`,
    },
    'delayed',
    `This is a warning only; delivery is delayed. ${id}`,
  ],
])('%s', (_title, given, what, words) => {
  const notice = readNotice(mail(given))
  expect(notice).toMatchObject({ what, words })
  expect(notice?.ids).toContain(id)
})

test.each<[string, Partial<NoticeLike>]>([
  ['a holiday notice', { sender: 'nour@nour.example', text: `I am away.\n\n> ${id}` }],
  [
    'a read receipt',
    { sender: 'nour@nour.example', contentType: 'multipart/report; report-type=disposition-notification' },
  ],
  [
    'a complaint of a feedback loop',
    { sender: 'postmaster@isp.example', contentType: 'multipart/report; report-type=feedback-report' },
  ],
  ['an answer of the customer', { sender: 'nour@nour.example', text: 'It says 550 5.1.1 in my log' }],
])('%s is no notice about a delivery', (_title, given) => {
  expect(readNotice(mail(given))).toBeNull()
})
