import { RE2JS } from 're2js'
import { folded } from '../fold.ts'

export const patternTest = (pattern: string): ((seen: string) => boolean) => {
  const compiled = RE2JS.compile(folded(pattern))
  return seen => compiled.test(seen)
}
