import { writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node'

/** Counts tests for scripts/test.mjs, which reads the file that STOA_TALLY_FILE names. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]) {
    const tests = modules.flatMap(module => [...module.children.allTests()])
    const inState = (state: string) => tests.filter(test => test.result().state === state)
    // A file that could not be loaded has no tests, and an error outside of tests belongs to none.
    const brokenFiles = modules.filter(module => module.errors().length > 0).length
    const tally = {
      passed: inState('passed').length,
      failed: inState('failed').length + brokenFiles + unhandled.length,
      skipped: inState('skipped').map(describe),
    }
    const file = process.env.STOA_TALLY_FILE
    if (file) writeFileSync(file, JSON.stringify(tally))
  }
}

const describe = (test: TestCase) => {
  const result = test.result()
  // Either `context.skip('reason')`, or the name says it: `… (skipped: reason)`.
  const [, told] = /\(skipped: ([^)]+)\)/.exec(test.fullName) ?? []
  return {
    name: `${test.module.relativeModuleId} > ${test.fullName}`,
    why: ('note' in result && result.note) || told || '',
  }
}
