import { open } from 'node:fs/promises'

/**
 * Returns when the names in a folder are on disk for good: a loss of power could give a file back the name that it had before. Windows keeps them by
 * itself.
 */
export const syncFolder = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
