/** How each command is called, and what it does. */
const commands = {
  'apikey create': ['--name NAME --role owner|administrator|agent', 'prints the new key, alone'],
  'rebuild reports': ['', 'counts what reports show anew, from all events'],
  'rebuild search': ['', 'notes anew what the search looks for, in all messages'],
  'import mail': [
    'FILE|FOLDER --department NAME [--status closed|resolved]',
    'takes old mail in: mbox, Maildir, .eml, zip of .eml',
  ],
  pipe: [
    '[--url URL] [--key-file FILE] [--from SENDER] RECIPIENT...',
    'takes a mail from the standard input, for mail servers; STOA_URL and STOA_API_KEY_FILE (or STOA_API_KEY) stand for the options. Ends with 64 where the command line is wrong, 65 where the mail is, 75 to be tried again later',
  ],
} as const

export type Command = keyof typeof commands

const names = Object.keys(commands) as Command[]

export const usageOf = (name: Command): string => {
  const [given, does] = commands[name]
  return `${`  stoa ${name} ${given}`.trimEnd()}\n      ${does}`
}

const beside =
  'All but pipe work beside a running server and without one, on the data that STOA_DATA or DATABASE_URL names.'

const usageOfAll = (found: readonly Command[]): string =>
  ['Usage:', ...found.map(usageOf), ...(found.length === names.length ? ['', beside] : []), ''].join('\n')

export const wholeUsage: string = usageOfAll(names)

/** What is said to `stoa help`, and to `--help` behind a command or the beginning of one; null where nobody asks for help. */
export const helpFor = (args: readonly string[]): string | null => {
  const [first = 'help', ...rest] = args
  const wanted = first === 'help' ? rest : args
  if (first !== 'help' && !args.some(arg => arg === '--help' || arg === '-h')) return null
  const words = wanted.filter(arg => !arg.startsWith('-'))
  const found = names.filter(name => name.split(' ').every((word, at) => (words[at] ?? word) === word))
  return usageOfAll(found.length > 0 ? found : names)
}
