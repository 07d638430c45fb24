import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { errors } from '@stoa/contract/errors'
import type { FastifyInstance } from 'fastify'

/**
 * Serves a built browser app: files under /assets carry their hash and may be kept for ever; every other path that is
 * no file is one of the app's own pages. Compressed copies beside the files are used where the browser takes them.
 */
export const serveApp = async (app: FastifyInstance, folder: string): Promise<void> => {
  const notFound = { error: 'not_found', message: errors.not_found.sentence }
  if (!existsSync(join(folder, 'index.html'))) {
    app.setNotFoundHandler((_request, reply) => reply.code(404).send(notFound))
    return
  }
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    index: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', keptFor(path, folder))
    },
  })
  app.get('/', (_request, reply) => reply.sendFile('index.html'))
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/')
    if (isPage) return reply.sendFile('index.html')
    return reply.code(404).send(notFound)
  })
}

/** A browser asks for the icon of the page again at each move inside the app. */
const keptFor = (path: string, folder: string): string => {
  if (path.startsWith(join(folder, 'assets'))) return 'public, max-age=31536000, immutable'
  return path.endsWith('.svg') ? 'public, max-age=86400' : 'no-cache'
}
