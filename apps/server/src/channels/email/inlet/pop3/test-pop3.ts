import type { MailServer, Tested } from '../../mail-server.ts'
import { connectionProblem } from '../../rules/connection-problem.ts'
import { serverWords } from '../imap/open-connection.ts'
import { openPop3 } from './open-pop3.ts'

// A person waits for the answer.
const LONGEST = 20_000

/** Signs in and asks for the list, which some servers cannot give. @returns the server's words, good or bad */
export const testPop3 = async (server: MailServer): Promise<Tested & { folders: string[] }> => {
  try {
    const session = await openPop3(server, AbortSignal.timeout(LONGEST))
    try {
      const mails = await session.list()
      await session.quit()
      return { ok: true, answer: `${session.greeting} (${mails.length})`, problem: null, folders: [] }
    } finally {
      session.close()
    }
  } catch (error) {
    return { ok: false, answer: serverWords(error), problem: connectionProblem(error), folders: [] }
  }
}
