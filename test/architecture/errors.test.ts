import { alwaysPossible, type ErrorCode, errors } from '@stoa/contract/errors'
import { describe, expect, test } from 'vitest'
import { routesThatAnswer } from '../../scripts/generate/errors-page.ts'
import { callsOf, literalsIn, serverSources } from '../../scripts/generate/read-server.ts'

const codes = Object.keys(errors) as ErrorCode[]
const always: readonly string[] = alwaysPossible
const sources = serverSources()

/** Codes that some code answers with, each with the first file that does. */
const answered = new Map(
  sources
    .flatMap(({ path, text }) =>
      ['refuse', 'refuseAny', 'failedBy', 'Refusal', 'bodyOf'].flatMap(name =>
        callsOf(name, text).flatMap(([code = '']) => literalsIn(code).map(word => [word, path] as const)),
      ),
    )
    .reverse(),
)

describe.each(codes)('%s', code => {
  test('is declared by a route, or possible everywhere', () => {
    expect(always.includes(code) || routesThatAnswer(code).length > 0).toBe(true)
  })

  test('is not declared again by a route where it is possible everywhere', () => {
    if (always.includes(code)) expect(routesThatAnswer(code)).toEqual([])
  })

  test('is answered by the server', () => {
    expect([...answered.keys()]).toContain(code)
  })
})

test('the server answers with no code that the contract does not know', () => {
  const known: readonly string[] = codes
  expect([...answered].filter(([code]) => !known.includes(code))).toEqual([])
})
