import { expect, test } from 'vitest'
import { type MailFacts, scopeOf } from './facts.ts'
import { renderTemplate } from './render-template.ts'

const place = { department: 'Sales', company: 'Olive & Co' }
const facts: MailFacts = {
  ticket: {
    code: 'ABC-DEF',
    subject: '<b>Card</b>\r\nBcc: x@y.example',
    link: 'https://help.example.com/tickets/7',
  },
  customer: { name: '', email: 'nour@nour.example' },
  message: '<p>Hi <b>you</b></p>',
}
const render = (html: string, subject = '') => renderTemplate({ subject, html }, scopeOf(facts, place))

test('what customers wrote is escaped, our own rich text is not', () => {
  expect(render('{{ ticket.subject }}|{{ message }}|{{ company.name }}').html).toBe(
    '&lt;b&gt;Card&lt;/b&gt;\r\nBcc: x@y.example|<p>Hi <b>you</b></p>|Olive &amp; Co',
  )
})

test('rich text that went through a filter is text', () => {
  expect(render('{{ message | upcase }}').html).toBe('&lt;P&gt;HI &lt;B&gt;YOU&lt;/B&gt;&lt;/P&gt;')
})

test('a subject is one line of unescaped text', () => {
  expect(render('', '[{{ ticket.code }}] {{ ticket.subject }} – {{ company.name }}').subject).toBe(
    '[ABC-DEF] <b>Card</b> Bcc: x@y.example – Olive & Co',
  )
})

test('a customer without a name is called by the address; what there is not is false', () => {
  expect(
    render('{{ customer.name }}{% if signature %}!{% endif %}{{ agent.name | default: "team" }}').html,
  ).toBe('nour@nour.exampleteam')
})

test('nothing of the program can be reached', () => {
  expect(render('{{ ticket.constructor }}{{ message.html }}{{ ticket.__proto__ }}').html).not.toContain(
    'function',
  )
})
