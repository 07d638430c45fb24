import { parseArgs } from 'node:util'
import { type Role, roles } from '@stoa/contract/permissions'
import { createApiKey } from '../core/people/commands.ts'
import { system } from '../platform/events/act.ts'
import { write } from '../platform/platform.ts'
import { StartError } from '../platform/start-error.ts'
import { withPlatform } from './with-platform.ts'

const isRole = (text: string | undefined): text is Role => roles.some(role => role === text)

const readOptions = (args: string[]) => {
  try {
    return parseArgs({ args, options: { name: { type: 'string' }, role: { type: 'string' } } }).values
  } catch (error) {
    throw new StartError((error as Error).message, { cause: error })
  }
}

/** @returns the secret of the new key, which is shown this once */
export const createKey = async (args: string[]): Promise<string> => {
  const { name, role } = readOptions(args)
  if (!name?.trim()) throw new StartError('--name NAME is missing: what the key is for.')
  if (!isRole(role)) throw new StartError(`--role must be one of ${roles.join(', ')}.`)
  return withPlatform(async platform => {
    const given = { name: name.trim(), role, departmentIds: null }
    const { secret } = await write(platform, system, act => createApiKey(act, given))
    return secret
  })
}
