import SMTPConnection from 'nodemailer/lib/smtp-connection'
import XOAuth2 from 'nodemailer/lib/xoauth2'
import type { MailServer } from '../../mail-server.ts'
import { connectionOptions } from './connection-options.ts'

const credentialsFor = ({ username, password, accessToken }: MailServer) =>
  accessToken === undefined
    ? { user: username, credentials: { user: username, pass: password } }
    : { user: username, method: 'XOAUTH2', oauth2: new XOAuth2({ user: username, accessToken }) }

const signIn = (connection: SMTPConnection, server: MailServer): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.login(credentialsFor(server), error => (error ? reject(error) : resolve()))
  })

/** Connects and signs in. @throws the library's error with the server's words */
export const openConnection = async (server: MailServer): Promise<SMTPConnection> => {
  const connection = new SMTPConnection(connectionOptions(server))
  await new Promise<void>((resolve, reject) => {
    connection.once('error', reject)
    connection.connect(error => (error ? reject(error) : resolve()))
  })
  // Later failures reach whoever sends; one on an idle line only ends it.
  connection.on('error', () => {})
  try {
    if (server.username !== '') await signIn(connection, server)
  } catch (error) {
    connection.close()
    throw error
  }
  return connection
}
