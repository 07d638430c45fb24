// The checks that need no test runner. Plain JavaScript: `npm test` reads this on whatever Node.js there is.
import { join } from 'node:path'

const tool = (root, ...path) => join(root, 'node_modules', ...path)

/** What is checked, and the arguments that Node.js gets for it. Two may run at the same time. */
export const checks = root => [
  { name: 'types', args: [tool(root, 'typescript', 'bin', 'tsc'), '-p', '.'] },
  { name: 'types of the agents’ app', args: [tool(root, 'typescript', 'bin', 'tsc'), '-p', 'apps/agent'] },
  {
    name: 'lint and format',
    args: [tool(root, '@biomejs', 'biome', 'bin', 'biome'), 'ci', '--error-on-warnings', '--colors=off'],
  },
  { name: 'arrows', args: ['scripts/check/arrows.ts'] },
  { name: 'unused', args: [tool(root, 'knip', 'bin', 'knip.js'), '--treat-config-hints-as-errors'] },
]
