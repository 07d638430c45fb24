import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { mailExtensions } from '../extensions.ts'
import { picture } from './picture.ts'

const { image } = getSchema([...mailExtensions, picture(async () => null)]).nodes

/** What the text keeps of a pasted `<img>`. */
const read = (attributes: Record<string, string>) => {
  const element = { getAttribute: (name: string) => attributes[name] ?? null }
  const kept = image?.spec.parseDOM?.[0]?.getAttrs?.(element as HTMLElement)
  return kept || null
}

test('a picture from elsewhere has no address that the browser would ask, until the server has it', () => {
  const src = 'https://tracker.example/p.gif'
  expect(read({ src, alt: 'A plan' })).toEqual({ src: null, waits: src, alt: 'A plan' })
})

test('what is pasted does not name what waits', () => {
  const src = '/api/attachments/12'
  expect(read({ src, waits: '//tracker.example/p.gif' })).toEqual({ src, waits: null })
  expect(read({ src: 'javascript:alert(1)', waits: '//tracker.example/p.gif' })).toBeNull()
})
