import PostalMime from 'postal-mime'
import { type FileToSend, sha256 } from './load-files.ts'

/** Reads a finished mail as its receiver will and makes sure that each file is in it, byte for byte, and nothing else. */
export const checkParts = async (raw: Buffer, files: readonly Pick<FileToSend, 'hash'>[]): Promise<void> => {
  const { attachments } = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' })
  const found = attachments.map(part => sha256(new Uint8Array(part.content as ArrayBuffer))).sort()
  const expected = files.map(file => file.hash).sort()
  if (found.join() !== expected.join())
    throw new Error(
      `The mail carries ${found.length} files where ${expected.length} should be, or one is damaged.`,
    )
}
