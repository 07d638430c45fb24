import type { Field } from '../field.ts'

/** What a check of the sender came to; empty where nobody checked. */
const proof = (name: string): Field => ({
  name,
  type: 'choice',
  scope: 'message',
  family: 'message',
  options: 'authentication-results',
  mayBeEmpty: true,
  sql: `(message.authentication ->> '${name}')`,
})

/** The message that was added. A ticket that was created has its first one. */
export const messageFields: readonly Field[] = [
  {
    name: 'message-kind',
    type: 'choice',
    scope: 'message',
    family: 'message',
    options: 'message-kinds',
    sql: `(case when event.name = 'automatic-answer.sent' then 'automatic-answer' else message.kind end)`,
  },
  { name: 'body', type: 'text', scope: 'message', family: 'message', sql: 'message.body_text' },
  {
    name: 'body-without-quotes',
    type: 'text',
    scope: 'message',
    family: 'message',
    sql: 'left(message.body_text, coalesce(message.quoted_from, length(message.body_text)))',
  },
  {
    name: 'from',
    type: 'text',
    scope: 'message',
    family: 'message',
    sql: 'message.sender',
    mayBeEmpty: true,
  },
  {
    name: 'to',
    type: 'texts',
    scope: 'message',
    family: 'message',
    sql: 'message.recipients',
    mayBeEmpty: true,
  },
  { name: 'cc', type: 'texts', scope: 'message', family: 'message', sql: 'message.cc', mayBeEmpty: true },
  {
    name: 'header',
    type: 'text',
    scope: 'message',
    family: 'message',
    keyed: 'header',
    mayBeEmpty: true,
    sql: '(message.headers ->> $key)',
  },
  {
    name: 'attachments',
    type: 'number',
    scope: 'message',
    family: 'message',
    sql: '(select count(*)::int from attachment where attachment.message_id = message.id and not attachment.inline)',
  },
  proof('spf'),
  proof('dkim'),
  proof('dmarc'),
  proof('arc'),
  {
    name: 'forged',
    type: 'flag',
    scope: 'message',
    family: 'message',
    sql: `coalesce((message.authentication ->> 'forged')::boolean, false)`,
  },
]
