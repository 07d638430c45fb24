import { type ImapServer, openConnection, serverWords } from './open-connection.ts'

// A person waits for the answer.
const LONGEST = 20_000

/** Signs in and looks at the folder. @returns the server's words, good or bad */
export const testServer = async (
  server: ImapServer & { folder: string },
): Promise<{ ok: boolean; answer: string }> => {
  try {
    const client = await openConnection(server, AbortSignal.timeout(LONGEST))
    try {
      const { exists } = await client.mailboxOpen(server.folder, { readOnly: true })
      return { ok: true, answer: `${client.greeting ?? 'OK'} (${server.folder}: ${exists})` }
    } finally {
      client.close()
    }
  } catch (error) {
    return { ok: false, answer: serverWords(error) }
  }
}
