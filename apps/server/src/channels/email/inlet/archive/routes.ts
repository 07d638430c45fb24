import { mailImports } from '@stoa/contract/mail-imports'
import type { Caller } from '../../../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../../../platform/http/answer.ts'
import { type Platform, write } from '../../../../platform/platform.ts'
import { stopImport } from './change-imports.ts'
import { presentImports } from './present-imports.ts'

export const mailImportRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const list = async () => ({ items: await presentImports(platform.db) })
  return [
    answer(mailImports.list).with<Caller>(list),
    answer(mailImports.stop).with<Caller>(async ({ caller, params: { id } }) => {
      await write(platform, caller, act => stopImport(act, id))
      return list()
    }),
  ]
}
