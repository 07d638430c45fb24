import { NotReady } from '../reader.ts'

/**
 * `everybody`: the database cannot be reached or the server is not ready; nothing is the record's fault, all wait.
 * `later`: the machine's trouble (disk full, deadlock, timeout); this record is tried again after a pause.
 * `failed`: the record itself cannot be read; trying again is useless until somebody has mended something.
 */
export type Judgement = 'everybody' | 'later' | 'failed'

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
])
const machine = new Set([
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EROFS',
  'EMFILE',
  'ENFILE',
  'EACCES',
  'EPERM',
  'ENOMEM',
  '57014',
])
const machineClasses = new Set(['40', '53', '55', '58'])

export const judgeFailure = (error: unknown): Judgement => {
  if (error instanceof NotReady) return 'everybody'
  const code = codeOf(error)
  if (code === null)
    return /^(Connection terminated|timeout exceeded|Client has encountered)/.test(textOf(error))
      ? 'everybody'
      : 'failed'
  if (unreachable.has(code) || (isSqlState(code) && code.startsWith('08'))) return 'everybody'
  if (machine.has(code) || (isSqlState(code) && machineClasses.has(code.slice(0, 2)))) return 'later'
  return 'failed'
}

export const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

const isSqlState = (code: string) => /^[0-9A-Z]{5}$/.test(code)
