import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

test('what is about the same is done one after the other, also after a failure; the rest does not wait', async () => {
  const done: string[] = []
  const first = Promise.withResolvers<void>()
  const work = (name: string, until?: Promise<void>) => async () => {
    done.push(`${name} begins`)
    await until
    done.push(`${name} ends`)
    return name
  }
  const resolve = inOrder('tickets 7', work('resolve', first.promise))
  const reopen = inOrder('tickets 7', work('reopen'))
  await inOrder('tickets 8', work('other'))
  expect(done).toEqual(['resolve begins', 'other begins', 'other ends'])
  first.reject(new Error('refused'))
  await expect(resolve).rejects.toThrow('refused')
  expect(await reopen).toBe('reopen')
})
