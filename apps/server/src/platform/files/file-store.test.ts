import type { PathLike } from 'node:fs'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { createFileStore } from './file-store.ts'

vi.mock(import('node:fs/promises'), { spy: true })

const hello = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'
const drafts = new RegExp(`${hello}\\.[0-9a-f-]{36}`)

let folder = ''
/** What was written down for good, and what got its name, in order. */
const done: string[] = []

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'stoa-files-'))
  onTestFinished(() => fs.rm(folder, { recursive: true }))
  done.length = 0
  const { open, rename } = await vi.importActual<typeof fs>('node:fs/promises')
  const nameOf = (path: PathLike) => relative(folder, `${path}`).replace(drafts, 'draft')
  vi.mocked(fs.open).mockImplementation(async (path, ...given) => {
    const handle = await open(path, ...given)
    const sync = handle.sync.bind(handle)
    handle.sync = async () => {
      await sync()
      done.push(`synced ${nameOf(path)}`)
    }
    return handle
  })
  vi.mocked(fs.rename).mockImplementation(async (from, to) => {
    await rename(from, to)
    done.push(`renamed ${nameOf(from)} to ${nameOf(to)}`)
  })
})

test('a file is there for good, by its name, when it has been put', async () => {
  const files = createFileStore(folder)
  expect(await files.put(Buffer.from('hello'))).toBe(hello)
  expect(done).toEqual(['synced ', 'synced 2c/draft', `renamed 2c/draft to 2c/${hello}`, 'synced 2c'])
  expect(await text(files.read(hello))).toBe('hello')
})

test('so is one that another one is bringing at the same time', async () => {
  const files = createFileStore(folder)
  await files.put(Buffer.from('hello'))
  done.length = 0
  expect(await files.put(Buffer.from('hello'))).toBe(hello)
  expect(done).toEqual(['synced 2c'])
})
