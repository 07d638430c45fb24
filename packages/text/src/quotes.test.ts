import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOf, quotedFrom } from './quotes.ts'

const shape = (text: string) => partsOf(text).map(({ kind, trailing }) => (trailing ? 'folded' : kind))

test('what follows the answer is folded together with the line that says whose it is', () => {
  const parts = partsOf('Thank you!\n\nOn Mon, 23 Nov 2026 at 10:05, Ada wrote:\n\n> Hello\n>\n> Ada\n')
  expect(parts).toEqual([
    { kind: 'own', text: 'Thank you!\n', trailing: false },
    {
      kind: 'quote',
      text: 'On Mon, 23 Nov 2026 at 10:05, Ada wrote:\n\n> Hello\n>\n> Ada\n',
      trailing: true,
    },
  ])
})

test('the line may be wrapped, and in any language', () => {
  expect(shape('Да\n\n23.11.2026 10:05, Ада Лавлейс\n<ada@example.org> пишет:\n> Привет')).toEqual([
    'own',
    'folded',
  ])
  expect(shape('好的\n\n2026年11月23日 Ada 写道：\n> 您好')).toEqual(['own', 'folded'])
})

test('text between quotes stays where everybody sees it', () => {
  expect(shape('> Which size?\nLarge.\n> Which colour?\nBlue.\n> Regards')).toEqual([
    'quote',
    'own',
    'quote',
    'own',
    'folded',
  ])
  expect(shape('> Which size?\nLarge.')).toEqual(['quote', 'own'])
})

test('a mail below a separator is a quote to its end', () => {
  expect(shape('Yes.\n\n-----Original Message-----\nFrom: Ada\nHello')).toEqual(['own', 'folded'])
})

test('a colon alone makes no quote of a sentence, and a mail that only quotes is shown', () => {
  expect(partsOf('I mean this:\n> Hello')[0]).toMatchObject({ kind: 'own', text: 'I mean this:' })
  expect(shape('> Hello\n> you')).toEqual(['quote'])
  expect(shape('')).toEqual(['own'])
})

test('nothing is ever lost', () => {
  const line = fc.constantFrom(
    '',
    ' ',
    'text',
    '> quote',
    '>> deeper',
    'On 1 May, a@b.c wrote:',
    '-----Original Message-----',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), lines => {
      const text = lines.join('\n')
      const parts = partsOf(text)
      expect(parts.map(part => part.text).join('\n')).toBe(text)
      expect(parts.slice(0, -1).some(part => part.trailing)).toBe(false)
    }),
  )
})

test('the head of a former mail begins a quote, in each language', () => {
  const heads = [
    'From: Ada\nSent: Monday, 23 November 2026 10:05\nTo: Nour\nSubject: Card',
    'Από: Ada\nΕστάλη: Δευτέρα 23 Νοεμβρίου 2026\nΠρος: Nour',
    '发件人: Ada\n发送时间: 2026年11月23日\n收件人: Nour',
    'От: Ada\nОтправлено: 23 ноября 2026 г.\nКому: Nour',
    'من: Ada\nتم الإرسال: 23 نوفمبر 2026\nإلى: Nour',
    'Nuo: Ada\nIšsiųsta: 2026 m. lapkričio 23 d.\nKam: Nour',
  ]
  for (const head of heads) expect([head, quotedFrom(`Yes.\n\n${head}\n\nWhich one?`)]).toEqual([head, 6])
  expect(quotedFrom('From: the beginning\nit was wrong.')).toBeNull()
})

test('text that nothing marks is quoted where somebody is said to have written it', () => {
  for (const line of [
    'On Mon, 23 Nov 2026 at 10:05, Ada wrote:',
    'Στις Δευ 23 Νοε 2026 στις 10:05, η Ada έγραψε:',
    '2026年11月23日 Ada 写道：',
    '23.11.2026 10:05, Ada пишет:',
    'في 23 نوفمبر 2026 كتب Ada <ada@example.org>:',
    '2026-11-23 10:05, Ada rašė:',
  ])
    expect([line, quotedFrom(`Ok\n${line}\n> Hello`)]).toEqual([line, 3])
  expect(quotedFrom('Ok\nOn Mon, 23 Nov 2026 at 10:05, Ada wrote:\n\nHello\nAda')).toBe(3)
})

test('characters are counted as the database counts them, and what follows a quote is not quoted', () => {
  expect(quotedFrom('Thanks 👍🏽\n> Hello')).toBe(10)
  expect(quotedFrom('> Which size?\nLarge.')).toBeNull()
  expect(quotedFrom('Before\n> Which size?\nLarge.\n> And colour?')).toBe(28)
  expect(quotedFrom('> Only a quote')).toBeNull()
  expect(quotedFrom('Nothing at all')).toBeNull()
})
