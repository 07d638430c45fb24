import { expect, test } from 'vitest'
import { codeIn, subjectKey } from './subject-key.ts'

test.each([
  ['Re: [AX4-B4T-FD8] My card', 'AX4-B4T-FD8'],
  ['my ticket ax4-b4t-fd8', 'AX4-B4T-FD8'],
  ['AX4-B4T', null],
  ['AX4-B4T-FD8-AAA', null],
  ['IOU-011-LLL', null],
  ['', null],
])('the code in “%s” is %s', (subject, code) => {
  expect(codeIn(subject)).toBe(code)
})

test('subjects that mean the same have one key', () => {
  const key = subjectKey('Disk full on db1')
  for (const same of ['Re: Disk full on db1', 'AW: WG:  disk  FULL on db1', 'Ответ: Disk full on db1 '])
    expect(subjectKey(same)).toBe(key)
  expect(subjectKey('Disk full on db2')).not.toBe(key)
  expect(subjectKey(' Re: ')).toBe('')
})
