import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOf } from './quotes.ts'

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
