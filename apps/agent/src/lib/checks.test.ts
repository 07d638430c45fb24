import { expect, test } from 'vitest'
import { isEmail } from './checks.ts'

test.each(['ann@example.com', ' ann@example.com ', 'a.b+c@sub.example.lt', 'a..b.@müller.example'])(
  '%j can be written to',
  text => {
    expect(isEmail(text)).toBe(true)
  },
)

test.each(['', 'ann', 'ann@example', 'ann@@example.com', 'ann@example..com', 'a@b.c, d@e.f', 'Ann <a@b.c>'])(
  '%j cannot',
  text => {
    expect(isEmail(text)).toBe(false)
  },
)
