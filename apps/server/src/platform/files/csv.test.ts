import { describe, expect, test } from 'vitest'
import { csvLine } from './csv.ts'

const plain = csvLine({ separator: 'comma', decimal: 'point' })

test.each([
  ['what contains the separator is quoted', ['Sales, EU'], '"Sales, EU"'],
  ['quotes are doubled', ['The "A" team'], '"The ""A"" team"'],
  ['lines stay within their cell', ['a\nb', 'c\r\nd'], '"a\nb","c\r\nd"'],
  ['nothing is an empty cell', [null, '', 0], ',,0'],
  [
    'numbers are written to their last digit',
    [0.1 + 0.2, 1 / 3, 1e21, -5],
    '0.30000000000000004,0.3333333333333333,1e+21,-5',
  ],
  ['spaces and other alphabets stay as they are', [' Ελένη ', '客服'], ' Ελένη ,客服'],
])('%s', (_, cells, line) => {
  expect(plain(cells)).toBe(`${line}\r\n`)
})

describe('a name that a spreadsheet would take for a formula', () => {
  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '=HYPERLINK("http://x","y")'])(
    '%j is made safe',
    text => {
      expect(plain([text])).toBe(
        `${/["\r]/.test(text) ? `"'${text.replaceAll('"', '""')}"` : `'${text}`}\r\n`,
      )
    },
  )

  test('also where it has to be quoted', () => {
    expect(plain(['\rx', '=a,b'])).toBe(`"'\rx","'=a,b"\r\n`)
  })

  test.each(['-5', '+3.5', '-0,5', '-.5'])('%s is a number', text => {
    expect(csvLine({ separator: 'semicolon', decimal: 'point' })([text])).toBe(`${text}\r\n`)
  })
})

test('by another separator and with a decimal comma', () => {
  expect(csvLine({ separator: 'semicolon', decimal: 'comma' })(['a;b', 'a,b', 1.5])).toBe('"a;b";a,b;1,5\r\n')
  expect(csvLine({ separator: 'tab', decimal: 'comma' })(['a\tb', 1.5])).toBe('"a\tb"\t1,5\r\n')
  expect(csvLine({ separator: 'comma', decimal: 'comma' })([1.5, 2])).toBe('"1,5",2\r\n')
})
