import { expect, test } from 'vitest'
import { previewOfFile } from './preview-of-file.ts'

const preview = (name: string, type: string) => previewOfFile({ name, type })?.preview ?? null

test('pictures, PDF, sound, film and text are shown', () => {
  expect(preview('a.png', 'image/png')).toBe('picture')
  expect(preview('a.pdf', 'application/pdf')).toBe('pdf')
  expect(preview('a.mp3', 'audio/mp3')).toBe('audio')
  expect(preview('a.mov', 'video/quicktime')).toBe('video')
  expect(preview('a.txt', 'text/plain; charset=utf-8')).toBe('text')
  expect(preview('invite.ics', 'text/calendar')).toBe('text')
})

test('what a program calls mere bytes goes by its name', () => {
  expect(previewOfFile({ name: 'Invoice.PDF', type: 'application/octet-stream' })).toEqual({
    preview: 'pdf',
    type: 'application/pdf',
  })
  expect(preview('a.mp4', '')).toBe('video')
})

test('pages, drawings that run, and what is dangerous are only ever downloaded', () => {
  expect(preview('a.html', 'text/html')).toBeNull()
  expect(preview('a.svg', 'image/svg+xml')).toBeNull()
  expect(preview('a.html', 'application/octet-stream')).toBeNull()
  expect(preview('a.pdf', 'application/x-msdownload')).toBeNull()
  expect(previewOfFile({ name: 'a.png', type: 'image/png', danger: 'disguised' })).toBeNull()
})
