import { expect, test } from 'vitest'
import { plainReading } from '../header-text.ts'
import { structured } from './parameters.ts'

const nameIn = (header: string) =>
  structured(Buffer.from(header).toString('latin1'), plainReading()).params.get('filename')

test.each([
  ['plain', 'attachment; filename=a.pdf', 'a.pdf'],
  ['quoted', 'attachment; filename="a; b.pdf"', 'a; b.pdf'],
  ['quotes inside', 'attachment; filename="a \\"b\\".pdf"', 'a "b".pdf'],
  ['a path of Windows', 'attachment; filename="C:\\Users\\me\\a.pdf"', 'C:\\Users\\me\\a.pdf'],
  ['parentheses that belong to the name', 'attachment; filename=Invoice(1).pdf', 'Invoice(1).pdf'],
  ['a comment', 'attachment (really); filename=a.pdf', 'a.pdf'],
  ['bytes as they are', 'attachment; filename="Größe.pdf"', 'Größe.pdf'],
  ['an encoded word', 'attachment; filename="=?utf-8?Q?Gr=C3=B6=C3=9Fe.pdf?="', 'Größe.pdf'],
  ['an encoded word without quotes', 'attachment; filename==?utf-8?B?R3LDtsOfZS5wZGY=?=', 'Größe.pdf'],
  ['two of them', 'attachment; filename="=?utf-8?Q?Gr=C3=B6?= =?utf-8?Q?=C3=9Fe.pdf?="', 'Größe.pdf'],
  ['RFC 2231', "attachment; filename*=utf-8''Gr%C3%B6%C3%9Fe.pdf", 'Größe.pdf'],
  ['RFC 2231 in quotes', `attachment; filename*="utf-8''Gr%C3%B6%C3%9Fe.pdf"`, 'Größe.pdf'],
  ['RFC 2231 of another charset', "attachment; filename*=windows-1251''%F6%E5%ED%E0.pdf", 'цена.pdf'],
  ['RFC 2231 without a charset', 'attachment; filename*=Gr%C3%B6%C3%9Fe.pdf', 'Größe.pdf'],
  [
    'continued, out of order, a character torn apart',
    "attachment; filename*1*=%B6%C3%9Fe; filename*0*=utf-8''Gr%C3; filename*2=.pdf",
    'Größe.pdf',
  ],
  ['continued without encoding', 'attachment; filename*0="long "; filename*1="name.pdf"', 'long name.pdf'],
  [
    'encoded words in continuations',
    'attachment; filename*0="=?utf-8?Q?Gr=C3=B6=C3=9F"; filename*1="e.pdf?="',
    'Größe.pdf',
  ],
  [
    'both ways: the newer one',
    "attachment; filename=Gr__e.pdf; filename*=utf-8''Gr%C3%B6%C3%9Fe.pdf",
    'Größe.pdf',
  ],
  ['the first of two', 'attachment; filename=a.pdf; filename=b.pdf', 'a.pdf'],
  ['nothing before the semicolon', '; filename="a.pdf"', 'a.pdf'],
  ['no semicolon', 'attachment\tfilename="a.pdf"', 'a.pdf'],
  ['no end of its quotes', 'attachment; filename="a.pdf', 'a.pdf'],
  ['a flag without a value', 'attachment; foo; filename=a.pdf', 'a.pdf'],
])('a file name, written %s', (_way, header, name) => {
  expect(nameIn(header)).toBe(name)
})

test('a broken header of a megabyte takes no time to speak of', () => {
  expect(structured(`text/plain${'; a="'.repeat(200_000)}`, plainReading()).value).toBe('text/plain')
})
