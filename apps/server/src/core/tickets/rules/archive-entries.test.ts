import { expect, test } from 'vitest'
import { archiveEntries } from './archive-entries.ts'

const file = (name: string, hash: string, inText = false) => ({ name, hash, inText })
const words = { note: 'Left out.txt', pictures: 'Pictures' }
const pathsOf = (...files: ReturnType<typeof file>[]) =>
  archiveEntries(files, words).entries.map(({ path, hash }) => `${path} ${hash}`)

test('pictures of texts lie in a folder, behind what is attached', () => {
  expect(pathsOf(file('photo.png', 'a', true), file('plan.pdf', 'b'), file('photo.png', 'c'))).toEqual([
    'plan.pdf b',
    'photo.png c',
    'Pictures/photo.png a',
  ])
})

test('other pictures of one name are told apart, and the same picture is there once', () => {
  const logo = file('image001.png', 'a', true)
  expect(pathsOf(logo, file('image001.png', 'b', true), logo)).toEqual([
    'Pictures/image001.png a',
    'Pictures/image001 (2).png b',
  ])
})

test('a file may be called as the folder or the note', () => {
  expect(pathsOf(file('Pictures', 'a'), file('left out.TXT', 'b'), file('x.png', 'c', true))).toEqual([
    'Pictures (2) a',
    'left out (2).TXT b',
    'Pictures/x.png c',
  ])
})
