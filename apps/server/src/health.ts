import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { health } from '@stoa/contract/settings'
import { answer, type BoundRoute } from './platform/http/answer.ts'

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  version: string
}
export const version = manifest.version

/** The server listens only when everything behind it is ready, so an answer is the proof. */
export const healthRoutes = <C>(): BoundRoute<C>[] => [
  answer(health.get).with<C>(async () => ({ status: 'ok', version })),
]
