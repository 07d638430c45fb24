import { expect, test } from 'vitest'
import { fileOf, pictureSource } from './picture-source.ts'

test('a picture that the server has stays; one that is drawn or lies elsewhere has to get there first', () => {
  expect(pictureSource('/api/attachments/12')).toEqual({ src: '/api/attachments/12' })
  expect(pictureSource('data:image/png;base64,AAAA')).toEqual({ waits: 'data:image/png;base64,AAAA' })
  expect(pictureSource('https://example.org/a.png')).toEqual({ waits: 'https://example.org/a.png' })
})

test('what cannot be had, or would run, is none', () => {
  for (const address of [
    'file:///C:/a.png',
    'data:image/svg+xml;base64,AAAA',
    '/api/attachments/12/../../me',
    'javascript:alert(1)',
    'cid:a@b',
    '',
  ])
    expect(pictureSource(address), address).toBeNull()
})

test('a drawn picture becomes a file with its bytes', async () => {
  const file = await fileOf('data:image/gif;base64,R0lG')
  expect(file?.name).toBe('picture.gif')
  expect(new TextDecoder().decode(await file?.arrayBuffer())).toBe('GIF')
})
