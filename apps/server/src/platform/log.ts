import { type DestinationStream, type Logger, pino, type SerializedError, stdSerializers } from 'pino'
import type { LogLevel } from './config.ts'

export type Log = Logger

const secretNames = ['password', 'secret', 'token', 'apiKey', 'authorization', 'cookie', 'set-cookie']
const redactedPaths = secretNames.flatMap(name =>
  ['', '*.', '*.*.', '*.*.*.'].map(prefix =>
    name.includes('-') ? `${prefix.slice(0, -1)}["${name}"]` : prefix + name,
  ),
)

/**
 * The process's log on standard output: a line of JSON each, or, on a terminal, a line for people.
 * Values under the names of secrets are struck out.
 */
export const openLog = (
  level: LogLevel,
  options: { out?: DestinationStream; terminal?: boolean } = {},
): Log => {
  const out = options.out ?? pino.destination({ fd: 1, sync: true })
  const terminal = options.terminal ?? process.stdout.isTTY === true
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      serializers: { err: stdSerializers.err, error: stdSerializers.err },
      redact: { paths: redactedPaths, censor: '[hidden]' },
    },
    terminal ? { write: line => out.write(forPeople(line)) } : out,
  )
}

type Line = { level: string; time: string; msg?: string; err?: SerializedError; error?: SerializedError }

const forPeople = (json: string): string => {
  const { level, time, msg, err, error, ...rest }: Line = JSON.parse(json)
  const failure = err ?? error
  const details = Object.entries(rest).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  const first = [time.slice(11, 19), level.padEnd(5), msg ?? failure?.message ?? '', ...details].join(' ')
  return failure?.stack ? `${first}\n${failure.stack}\n` : `${first}\n`
}
