import { createKey } from './cli/create-key.ts'
import { rebuild } from './cli/rebuild.ts'
import { StartError } from './platform/start-error.ts'

const usage = `Usage:
  stoa apikey create --name NAME --role owner|administrator|agent   prints the new key, alone
  stoa rebuild reports                                              counts what reports show anew, from all events

It works beside a running server and without one, on the data that STOA_DATA or DATABASE_URL names.
`

const commands: Record<string, (args: string[]) => Promise<string>> = {
  'apikey create': createKey,
  'rebuild reports': rebuild,
}

const [noun = '', verb = '', ...args] = process.argv.slice(2)
const command = commands[`${noun} ${verb}`]

if (!command) {
  process.stderr.write(usage)
  process.exit(noun === '' || noun === 'help' || noun === '--help' ? 0 : 2)
}

try {
  process.stdout.write(`${await command(args)}\n`)
} catch (error) {
  process.stderr.write(error instanceof StartError ? `${error.message}\n` : `${(error as Error).stack}\n`)
  process.exit(1)
}
