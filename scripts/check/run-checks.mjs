import { spawn } from 'node:child_process'
import { checks } from './steps.mjs'

const AT_ONCE = 2

/** Runs one check; resolves to whether it passed. What it says is shown only when it did not. */
const run = (root, runtime, { name, args }) =>
  new Promise(resolve => {
    const began = Date.now()
    const child = spawn(runtime, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        said += chunk
      })
    child.on('error', error => {
      said += error.message
    })
    child.on('close', code => {
      const seconds = ((Date.now() - began) / 1000).toFixed(1)
      if (code !== 0) console.log(said.trim())
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
      resolve(code === 0)
    })
  })

/** Runs all checks, two at a time. @returns how many passed and failed */
export const runChecks = async (root, runtime) => {
  const waiting = checks(root)
  const tally = { passed: 0, failed: 0 }
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift())
      tally[(await run(root, runtime, check)) ? 'passed' : 'failed']++
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return tally
}
