import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { routeTable } from './generate/route-table.ts'

test('the route table is what the contract says now', () => {
  const written = readFileSync(new URL('./routes.generated.ts', import.meta.url), 'utf8')
  expect(written).toBe(routeTable())
})
