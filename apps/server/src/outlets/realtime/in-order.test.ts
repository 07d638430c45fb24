import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

test('what is asked first and answered slowly does not replace what is asked later', async () => {
  const answers = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  let asked = 0
  let known = ''
  const ask = inOrder(async () => {
    known = await (answers[asked++]?.promise ?? 'nobody')
  })

  const both = [ask(), ask()]
  answers[1]?.resolve('later')
  await Promise.resolve()
  answers[0]?.resolve('first')
  await Promise.all(both)

  expect(known).toBe('later')
})
