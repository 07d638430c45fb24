import { expect, test } from 'vitest'
import { picturesInText } from './pictures-in-text.ts'

test.each([
  ['one%40x', 'one%40x'],
  ['one@x', 'One%40X'],
  ['100%', '100%'],
  ['a%zz', 'a%zz'],
])('a picture called %s is found by cid:%s', (contentId, reference) => {
  const type = 'image/png'
  const file = {
    id: 7,
    hash: '',
    name: '1.png',
    type,
    inline: true,
    contentId,
    bytes: Buffer.of(),
  }
  const pictures = picturesInText([file], 'https://help.example.com', 'help.example.com')
  expect(pictures.sourceOf(`cid:${reference}`)).toBe('cid:file-7@help.example.com')
  expect(pictures.cidOf(file)).toBe('file-7@help.example.com')
})
