import { RE2JS } from 're2js'
import { patternForRe2 } from './for-re2.ts'

/** Whether folded text matches. The engine takes time in proportion to the text, whatever the pattern. */
export const patternTest = (pattern: string): ((seen: string) => boolean) => {
  const compiled = RE2JS.compile(patternForRe2(pattern))
  return seen => compiled.test(seen)
}
