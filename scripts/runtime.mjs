import { existsSync } from 'node:fs'
import { join } from 'node:path'

const platform = process.platform === 'win32' ? 'win' : process.platform
const program = process.platform === 'win32' ? 'node.exe' : 'node'

/**
 * The Node.js that Stoa runs on: the one that npm installed, or the one that runs this script where it is
 * new enough. null where there is neither.
 */
export const findRuntime = root => {
  const inner = `node-${platform}-${process.arch}`
  const places = ['node', join('node', 'node_modules', inner), inner]
  const installed = places.map(place => join(root, 'node_modules', place, 'bin', program)).find(existsSync)
  if (installed) return installed
  return Number.parseInt(process.versions.node, 10) >= 26 ? process.execPath : null
}
