import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { FileStore } from '../../../../platform/files/file-store.ts'

export type FileToSend = {
  id: number
  hash: string
  name: string
  type: string
  inline: boolean
  contentId: string | null
}
export type LoadedFile = FileToSend & { bytes: Buffer }

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Reads files whole, because they become part of one stored mail. @throws where one is missing or not what it was */
export const loadFiles = async (store: FileStore, files: readonly FileToSend[]): Promise<LoadedFile[]> => {
  const loaded: LoadedFile[] = []
  for (const file of files) {
    const bytes = await buffer(store.read(file.hash))
    if (sha256(bytes) !== file.hash) throw new Error(`File ${file.hash} is damaged in the file store.`)
    loaded.push({ ...file, bytes })
  }
  return loaded
}
