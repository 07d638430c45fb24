import { expect, test } from 'vitest'
import { byteRange } from './byte-range.ts'

test('a part of a file, from the beginning, from the middle, and the end of it', () => {
  expect(byteRange('bytes=0-', 100)).toEqual({ start: 0, end: 99 })
  expect(byteRange('bytes=10-19', 100)).toEqual({ start: 10, end: 19 })
  expect(byteRange('bytes=90-500', 100)).toEqual({ start: 90, end: 99 })
  expect(byteRange('bytes=-5', 100)).toEqual({ start: 95, end: 99 })
  expect(byteRange('bytes=-500', 100)).toEqual({ start: 0, end: 99 })
})

test('what nobody can give, and what is no single part', () => {
  expect(byteRange('bytes=100-', 100)).toBe('impossible')
  expect(byteRange('bytes=-0', 100)).toBe('impossible')
  expect(byteRange('bytes=-5', 0)).toBe('impossible')
  for (const header of [undefined, 'bytes=-', 'bytes=5-4', 'bytes=0-1,3-4', 'lines=0-1'])
    expect(byteRange(header, 100), header).toBeNull()
})
