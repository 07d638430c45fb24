// The checks that need no test runner. Plain JavaScript: `npm test` reads this on whatever Node.js there is.
import { join } from 'node:path'

const tool = (root, ...path) => join(root, 'node_modules', ...path)

/** Several checkers work the same types out anew: one took 17 s of a processor where four took 39. */
const oneChecker = ['--checkers', '1']

/** What is checked, and the arguments that Node.js gets for it. Two may run at the same time. */
export const checks = root => [
  { name: 'types', args: [tool(root, 'typescript', 'bin', 'tsc'), '-p', '.', ...oneChecker] },
  {
    name: 'types of the agents’ app',
    args: [tool(root, 'typescript', 'bin', 'tsc'), '-p', 'apps/agent', ...oneChecker],
  },
  {
    name: 'lint and format',
    args: [tool(root, '@biomejs', 'biome', 'bin', 'biome'), 'ci', '--error-on-warnings', '--colors=off'],
  },
  { name: 'arrows', args: ['scripts/check/arrows.ts'] },
  { name: 'unused', args: [tool(root, 'knip', 'bin', 'knip.js'), '--treat-config-hints-as-errors'] },
]
