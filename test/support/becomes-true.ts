import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** An expression that the page waits for. What waits inside of the page would be refused by its policy. */
export const becomesTrue = (page: Page, expression: string): Promise<void> =>
  expect.poll(() => page.evaluate(expression)).toBe(true)
