import { expect, test } from 'vitest'
import { type Findable, findCanned } from './find-canned.ts'

const thanks: Findable = { name: 'Thank you', shortcut: 'ty', keywords: ['goodbye'], usedCount: 1 }
const type: Findable = { name: 'Type of oil', shortcut: 'type', keywords: ['oil'], usedCount: 9 }
const greek: Findable = { name: 'Ευχαριστούμε πολύ', shortcut: '', keywords: ['τέλος'], usedCount: 5 }
const all = [thanks, type, greek]

test('a slash finds by the shortcut first, then by words of the name and keywords', () => {
  expect(findCanned(all, 'ty', '/')).toEqual([thanks, type])
  expect(findCanned(all, 'good', '/')).toEqual([thanks])
  expect(findCanned(all, 'ευχ', '/')).toEqual([greek])
  expect(findCanned(all, 'of oil', '/')).toEqual([type])
})

test('a number sign finds by keywords, whatever the accents and capitals', () => {
  expect(findCanned(all, 'ΤΕΛΟΣ', '#')).toEqual([greek])
  expect(findCanned(all, 'oi', '#')).toEqual([type])
  expect(findCanned(all, 'ty', '#')).toEqual([type])
})

test('nothing typed yet shows all, the most used first', () => {
  expect(findCanned(all, '', '/')).toEqual([type, thanks, greek])
  expect(findCanned(all, 'nothing like it', '/')).toEqual([])
})
