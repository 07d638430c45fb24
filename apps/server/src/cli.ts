import { type Command, helpFor, wholeUsage } from './cli/usage.ts'
import { StartError } from './platform/start-error.ts'

type Run = (args: string[]) => Promise<string>

// Loaded only when they are asked for: a mail server starts a process for each mail.
const commands: Readonly<Record<Exclude<Command, 'pipe'>, () => Promise<Run>>> = {
  'apikey create': async () => (await import('./cli/create-key.ts')).createKey,
  'rebuild reports': async () => (await import('./cli/rebuild.ts')).rebuildReports,
  'import mail': async () => (await import('./cli/import-mail.ts')).importMail,
  'rebuild search': async () => (await import('./cli/rebuild.ts')).rebuildSearch,
}

const given = process.argv.slice(2)
const help = helpFor(given)
if (help !== null) {
  process.stdout.write(help)
  process.exit(0)
}

const [noun = '', ...rest] = given

if (noun === 'pipe') {
  const { pipe } = await import('./cli/pipe.ts')
  const { code, words } = await pipe(rest, process)
  if (words) process.stderr.write(`${words}\n`)
  process.exit(code)
}

const [verb = '', ...args] = rest
const load = (commands as Record<string, (() => Promise<Run>) | undefined>)[`${noun} ${verb}`]

if (!load) {
  process.stderr.write(wholeUsage)
  process.exit(2)
}

try {
  const command = await load()
  process.stdout.write(`${await command(args)}\n`)
} catch (error) {
  process.stderr.write(error instanceof StartError ? `${error.message}\n` : `${(error as Error).stack}\n`)
  process.exit(1)
}
