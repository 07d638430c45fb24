import { RE2JS } from 're2js'
import type { ProblemCode } from '../problems.ts'

export const patternProblem = (pattern: string): ProblemCode | undefined => {
  try {
    RE2JS.compile(pattern)
    return undefined
  } catch {
    return 'pattern-broken'
  }
}
