import { expect, test } from 'vitest'
import { archiveNames } from './archive-names.ts'

test('names in an archive lead nowhere else, and none is there twice', () => {
  expect(
    archiveNames([
      'invoice.pdf',
      'Invoice.PDF',
      'invoice.pdf',
      '../../etc/passwd',
      'C:\\x\\.bashrc',
      '',
      '...',
    ]),
  ).toEqual([
    'invoice.pdf',
    'Invoice (2).PDF',
    'invoice (3).pdf',
    '_.._etc_passwd',
    'C__x_.bashrc',
    'file',
    'file (2)',
  ])
  expect(archiveNames(['Τιμολόγιο (1).pdf', '发票.pdf'])).toEqual(['Τιμολόγιο (1).pdf', '发票.pdf'])
})

test('a long name keeps its end, and a name that was made for another file is not given twice', () => {
  expect(archiveNames([`${'x'.repeat(300)}.pdf`])[0]).toMatch(/^x{116}\.pdf$/)
  expect(archiveNames(['a (2).txt', 'a.txt', 'a.txt'])).toEqual(['a (2).txt', 'a.txt', 'a (3).txt'])
})
