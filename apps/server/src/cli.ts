import { StartError } from './platform/start-error.ts'

const usage = `Usage:
  stoa apikey create --name NAME --role owner|administrator|agent   prints the new key, alone
  stoa rebuild reports                                              counts what reports show anew, from all events
  stoa rebuild search                                               notes anew what the search looks for, in all messages
  stoa import mail FILE|FOLDER --department NAME [--status closed|resolved]
                                                                    takes old mail in: mbox, Maildir, .eml, zip of .eml
  stoa pipe [--url URL] [--key-file FILE] [--from SENDER] RECIPIENT...
                                                                    takes a mail from the standard input, for mail servers

The first four work beside a running server and without one, on the data that STOA_DATA or DATABASE_URL names.
`

// Loaded only when they are asked for: a mail server starts a process for each mail.
const commands: Record<string, () => Promise<(args: string[]) => Promise<string>>> = {
  'apikey create': async () => (await import('./cli/create-key.ts')).createKey,
  'rebuild reports': async () => (await import('./cli/rebuild.ts')).rebuildReports,
  'import mail': async () => (await import('./cli/import-mail.ts')).importMail,
  'rebuild search': async () => (await import('./cli/rebuild.ts')).rebuildSearch,
}

const [noun = '', ...rest] = process.argv.slice(2)

if (noun === 'pipe') {
  const { pipe } = await import('./cli/pipe.ts')
  const { code, words } = await pipe(rest, process)
  if (words) process.stderr.write(`${words}\n`)
  process.exit(code)
}

const [verb = '', ...args] = rest
const load = commands[`${noun} ${verb}`]

if (!load) {
  process.stderr.write(usage)
  process.exit(noun === '' || noun === 'help' || noun === '--help' ? 0 : 2)
}

try {
  const command = await load()
  process.stdout.write(`${await command(args)}\n`)
} catch (error) {
  process.stderr.write(error instanceof StartError ? `${error.message}\n` : `${(error as Error).stack}\n`)
  process.exit(1)
}
