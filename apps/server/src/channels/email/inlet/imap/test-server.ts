import type { MailServer, Tested } from '../../mail-server.ts'
import { connectionProblem } from '../../rules/connection-problem.ts'
import { openConnection, serverWords } from './open-connection.ts'

// A person waits for the answer.
const LONGEST = 20_000

/**
 * Signs in and looks at the folders.
 * @returns the server's words, good or bad, and the folders that it has
 */
export const testServer = async (
  server: MailServer & { folders: readonly string[] },
): Promise<Tested & { folders: string[] }> => {
  let folders: string[] = []
  try {
    const client = await openConnection(server, AbortSignal.timeout(LONGEST))
    try {
      folders = (await client.list()).filter(({ flags }) => !flags.has('\\Noselect')).map(({ path }) => path)
      const counts: string[] = []
      for (const path of server.folders) {
        const { exists } = await client.mailboxOpen(path, { readOnly: true })
        counts.push(`${path}: ${exists}`)
      }
      return { ok: true, answer: `${client.greeting ?? 'OK'} (${counts.join(', ')})`, problem: null, folders }
    } finally {
      client.close()
    }
  } catch (error) {
    return { ok: false, answer: serverWords(error), problem: connectionProblem(error), folders }
  }
}
