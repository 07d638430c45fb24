import { expect, test } from 'vitest'
import { pictureType } from './sniff-picture.ts'

test('pictures are told by their bytes, and nothing else is one', () => {
  expect(pictureType(Buffer.from('89504e470d0a1a0a00', 'hex'))).toBe('image/png')
  expect(pictureType(Buffer.from('ffd8ffe0', 'hex'))).toBe('image/jpeg')
  expect(pictureType(Buffer.from('GIF89a...'))).toBe('image/gif')
  expect(pictureType(Buffer.from('RIFF1234WEBPVP8 '))).toBe('image/webp')
  expect(pictureType(Buffer.from('\0\0\0 ftypavif'))).toBe('image/avif')
  for (const other of [
    '',
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '<html>',
    'GIF',
    'RIFF1234WAVE',
    '%PDF',
  ])
    expect(pictureType(Buffer.from(other))).toBeNull()
})
