import { expect, test } from 'vitest'
import { goingAlong, type Upload } from './going-along.ts'

const item = (id: number, more: Partial<Upload> = {}): Upload => ({
  key: id,
  name: 'a.png',
  size: 1,
  attachment: {
    id,
    name: 'a.png',
    type: 'image/png',
    size: 1,
    inline: false,
    url: `/api/attachments/${id}`,
    danger: null,
    scan: null,
    preview: 'picture',
  },
  problem: null,
  share: 1,
  file: null,
  inText: false,
  ...more,
})

test('files go along, pictures of the text as long as they stand in it, and what is not there yet does not', () => {
  const items = [
    item(1),
    item(2, { inText: true }),
    item(3, { inText: true }),
    item(4, { attachment: null, share: 0.5 }),
  ]
  const { ids } = goingAlong(items, '<p><img src="/api/attachments/2"></p>', new Set())
  expect(ids).toEqual([1, 2])
})

test('a picture is not taken for another whose number begins alike', () => {
  const { ids } = goingAlong([item(1, { inText: true })], '<img src="/api/attachments/12">', new Set())
  expect(ids).toEqual([])
})

test('what the ticket has already goes along as that', () => {
  const { ids, keptIds, attachments } = goingAlong([item(1), item(2)], '', new Set([1]))
  expect({ ids, keptIds, fresh: attachments.map(({ id }) => id) }).toEqual({
    ids: [2],
    keptIds: [1],
    fresh: [2],
  })
})
