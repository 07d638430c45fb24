import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { serveApp } from './single-page-app.ts'

test('what carries a hash is kept for ever and the icon for a day; pages and workers are asked for anew', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-app-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'assets'))
  for (const path of ['index.html', 'icon.svg', 'push-worker.js', 'assets/app-1a2b.js'])
    await writeFile(join(folder, path), '-')
  const app = fastify()
  onTestFinished(() => app.close())
  await serveApp(app, folder)

  const keptFor = async (url: string) => (await app.inject({ url })).headers['cache-control']
  expect(await keptFor('/assets/app-1a2b.js')).toBe('public, max-age=31536000, immutable')
  expect(await keptFor('/icon.svg')).toBe('public, max-age=86400')
  expect(await keptFor('/push-worker.js')).toBe('no-cache')
  expect(await keptFor('/')).toBe('no-cache')
  expect(await keptFor('/tickets/12')).toBe('no-cache')
})
