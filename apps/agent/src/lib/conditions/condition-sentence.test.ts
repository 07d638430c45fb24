import { fields } from '@stoa/conditions/fields'
import { operatorsOf, operatorsWhenEmpty } from '@stoa/conditions/operators'
import type { Condition, Groups } from '@stoa/contract/conditions'
import { languages } from '@stoa/contract/settings-shapes'
import { translator } from '@stoa/text/translator'
import { expect, test } from 'vitest'
import { conditionSentence, groupsSentence } from './condition-sentence.ts'
import type { Names } from './names.ts'
import { sawWords } from './saw-words.ts'
import { fieldWord, operatorWord } from './words.ts'

const known: Record<string, string> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  '7': 'Marketing',
  vip: 'vip',
}
const names = (language: Names['reader']['language'] = 'en'): Names => ({
  reader: { language, timeZone: 'Europe/Athens' },
  of: (_options, value) => known[String(value)] ?? null,
  customField: id => (id === 4 ? { name: 'Contract', kind: 'date', options: [] } : null),
})
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '')
const told = async (field: string, operator: string, value: Condition['value'] = null, key?: string) =>
  plain(conditionSentence({ field, operator, value, ...(key && { key }) }, names(), await translator('en')))

test('a condition reads like a clause of a sentence', async () => {
  expect(await told('channel', 'any-of', ['facebook', 'instagram'])).toBe(
    'the source is Facebook or Instagram',
  )
  expect(await told('department', 'none-of', [7])).toBe('the department is not Marketing')
  expect(await told('subject', 'contains', ['invoice', 'bill'])).toBe(
    'the subject contains “invoice” or “bill”',
  )
  expect(await told('tags', 'all-of', ['vip', 'facebook'])).toBe('the tags include vip and Facebook')
  expect(await told('attachments', 'between', { from: 1, to: 3 })).toBe(
    'the number of attachments is between 1 and 3',
  )
  expect(await told('header', 'contains', ['1'], 'X-Priority')).toBe(
    'the mail header X-Priority contains “1”',
  )
  expect(await told('assignee', 'empty')).toBe('it is assigned to nobody')
  expect(await told('overdue', 'yes')).toBe('the ticket is overdue')
})

test('times are said as people say them', async () => {
  expect(await told('created', 'longer-ago-than', { seconds: 3 * 86_400 })).toBe(
    'it was created more than 3 days ago',
  )
  expect(await told('created', 'in', 'this-week')).toBe('it was created this week')
  expect(await told('now', 'weekday', [6, 7])).toBe('it is Saturday or Sunday')
  expect(await told('now', 'time-outside', { from: '09:00', to: '17:00' })).toBe(
    'it is not between 9:00 AM and 5:00 PM',
  )
})

test('custom fields are called by their names, and a deleted one is said to be gone', async () => {
  expect(await told('ticket-text-field', 'contains', ['A-7'], '4')).toBe('the Contract contains “A-7”')
  expect(await told('contact-date-field', 'within-next', 30, '4')).toBe(
    'customer’s Contract: less than 30 days from now',
  )
  expect(await told('company-checkbox-field', 'yes', null, '4')).toBe(
    'customer’s company’s Contract is ticked',
  )
  expect(await told('ticket-text-field', 'empty', null, '9')).toBe('the deleted field is empty')
})

test('what is not chosen yet is a gap, and what is gone is said to be gone', async () => {
  expect(await told('channel', 'any-of', [])).toBe('the source is …')
  expect(await told('department', 'any-of', [99])).toBe('the department is something that was deleted')
})

test('groups are joined by words, and no groups say nothing', async () => {
  const t = await translator('en')
  const source: Condition = { field: 'channel', operator: 'any-of', value: ['facebook'] }
  const groups: Groups = [[source, { field: 'overdue', operator: 'yes', value: null }], [source]]
  expect(plain(groupsSentence(groups, names(), t))).toBe(
    'the source is Facebook and the ticket is overdue; or the source is Facebook',
  )
  expect(groupsSentence([], names(), t)).toBe('')
})

test('an explanation says what a condition saw', async () => {
  const t = await translator('en')
  expect(plain(sawWords({ field: 'tags' }, ['vip', 'facebook'], names(), t))).toBe('vip and Facebook')
  expect(sawWords({ field: 'assignee' }, null, names(), t)).toBe('nothing')
})

test.each(languages)(
  'each field and each operator has words in %s, and a sentence without holes',
  async language => {
    const t = await translator(language)
    for (const field of fields) {
      if (!field.custom) expect(fieldWord(field.name, t), field.name).not.toBe(`fields.${field.name}`)
      const operators = { ...operatorsOf[field.type], ...(field.mayBeEmpty ? operatorsWhenEmpty : {}) }
      for (const operator of Object.keys(operators)) {
        const place = `${field.name} ${operator}`
        expect(operatorWord(operator, field.type, t), place).not.toMatch(/^operators\./)
        const said = conditionSentence(
          { field: field.name, operator, value: null, key: '4' },
          names(language),
          t,
        )
        expect(said, place).not.toMatch(/^(said|moments|when)\.|[{}]/)
      }
    }
  },
)
