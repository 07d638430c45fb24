import type { MailServer, Tested } from '../../mail-server.ts'
import { connectionProblem } from '../../rules/connection-problem.ts'
import { wordsOf } from '../rules/read-refusal.ts'
import { openConnection } from './open-connection.ts'

/** Connects and signs in, sends nothing. @returns whether that worked, and the server's last words */
export const testServer = async (server: MailServer): Promise<Tested> => {
  try {
    const connection = await openConnection(server)
    const words = connection.lastServerResponse
    connection.quit()
    return { ok: true, answer: words ? words.trim() : '', problem: null }
  } catch (error) {
    return { ok: false, answer: wordsOf(error as Error), problem: connectionProblem(error) }
  }
}
