import { expect, test } from 'vitest'
import { checkTemplate } from './check-template.ts'

const inHtml = (html: string) => checkTemplate('reply', { subject: '', html })
const problems = (html: string) =>
  inHtml(html).map(({ line, column, problem, name }) => [line, column, problem, name])

test('a wording that uses what there is can be used', () => {
  const html = `<p>{% if customer.name != blank %}{{ customer.name | capitalize }}{% else %}Hello{% endif %},</p>
    {% assign who = agent.name %}{{ message }} {{ signature | default: who }}`
  expect(checkTemplate('reply', { subject: '[{{ ticket.code }}] {{ ticket.subject }}', html })).toEqual([])
})

test('each unknown variable is named with its place', () => {
  expect(
    problems('{{ message }}\n  {{ ticket.prise }} {% if opens_next %}x{% endif %}\n{{ ticket }}'),
  ).toEqual([
    [2, 6, 'unknown-variable', 'ticket.prise'],
    [2, 28, 'unknown-variable', 'opens_next'],
    [3, 4, 'unknown-variable', 'ticket'],
  ])
})

test('a reply without its message is refused, also when the message is only in the subject', () => {
  expect(problems('<p>Hello</p>')).toEqual([[1, 1, 'missing-variable', 'message']])
  expect(checkTemplate('reply', { subject: '{{ message }}', html: '{{ message }}' })).toEqual([
    { field: 'subject', line: 1, column: 4, problem: 'unknown-variable', name: 'message' },
  ])
})

test('broken Liquid is told with its place', () => {
  expect(problems('{{ message }}\n{% if customer.name %}')).toEqual([
    [2, 1, 'broken', 'tag {% if customer.name %} not closed'],
  ])
  expect(problems('{{ message')).toEqual([[1, 1, 'broken', 'output "{{ message" not closed']])
})

test.each([
  ['{% include "/etc/passwd" %}', 'include'],
  ['{% render "x" %}', 'render'],
  ['{% layout "x" %}', 'layout'],
  ['{% for i in (1..1000000) %}{% endfor %}', 'for'],
])('%s reaches no file and runs no loop', (html, name) => {
  expect(problems(`{{ message }}${html}`)).toEqual([[1, 14, 'unknown-tag', name]])
})

test('there is no way around escaping, and no filter that runs code', () => {
  expect(problems('{{ message | raw }}')).toEqual([[1, 1, 'unknown-filter', 'raw']])
  expect(problems('{{ message | where_exp: "x", "y" }}')).toEqual([[1, 1, 'unknown-filter', 'where_exp']])
})

test('a template that blows itself up is refused', () => {
  const doubling = `{% assign a = "xxxxxxxxxx" %}${'{% assign a = a | append: a %}'.repeat(40)}`
  expect(problems(`{{ message }}${doubling}{{ a }}`)).toMatchObject([
    [1, expect.any(Number), 'broken', expect.stringContaining('limit')],
  ])
})
