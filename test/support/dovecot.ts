import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

// Of the server's own libraries, because that is where they are installed.
const { ImapFlow } = createRequire(join(import.meta.dirname, '../../apps/server/package.json'))(
  'imapflow',
) as typeof import('imapflow')

/** A real IMAP server (Debian's dovecot) as an ordinary process with a configuration of its own, gone after the test. */
export type Dovecot = {
  host: string
  port: number
  /** Where it speaks POP3, if that is installed. */
  pop3Port: number
  username: string
  password: string
  /** Puts a mail into the mailbox as a mail server would. */
  deliver(mail: string | Buffer, folder?: string): Promise<void>
  /** A client of the mailbox, for looking at it and changing it; ended with the server. */
  client(): Promise<InstanceType<typeof ImapFlow>>
  /** Numbers all mails anew, as after a restore from a backup. */
  renumber(): Promise<void>
  stop(): Promise<void>
}

const username = 'support'
const password = 'a password of the test'

/** `introspectionUrl`: signing in by token works, too; whether one counts is asked there. */
export const startDovecot = async ({
  introspectionUrl,
}: {
  introspectionUrl?: string
} = {}): Promise<Dovecot> => {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-dovecot-'))
  const port = await freePort()
  const pop3Port = await freePort()
  const file = join(folder, 'dovecot.conf')
  // As root, dovecot insists on other users for the parts that touch the network; they must get at their folder.
  await chmod(folder, 0o755)
  await mkdir(join(folder, 'mail'), { mode: 0o777 })
  await chmod(join(folder, 'mail'), 0o777)
  await writeFile(join(folder, 'users'), `${username}:{PLAIN}${password}\n`)
  const byToken = introspectionUrl === undefined ? '' : tokenSignIn(folder)
  if (introspectionUrl !== undefined)
    await writeFile(join(folder, 'oauth2.conf'), introspection(introspectionUrl))
  await writeFile(file, configuration(folder, port, pop3Port) + byToken)
  let server: ChildProcess | null = null

  const start = async () => {
    server = spawn('dovecot', ['-F', '-c', file], { stdio: 'ignore' })
    for (let tries = 0; tries < 100; tries += 1) {
      if (await listening(port)) return
      if (server.exitCode !== null) break
      await sleep(50)
    }
    throw new Error('dovecot did not start')
  }
  const halt = async () => {
    if (!server || server.exitCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
  }
  await start()

  const clients: InstanceType<typeof ImapFlow>[] = []
  const client = async () => {
    const flow = new ImapFlow({
      host: '127.0.0.1',
      port,
      secure: false,
      doSTARTTLS: false,
      auth: { user: username, pass: password },
      logger: false,
    })
    flow.on('error', () => {})
    await flow.connect()
    clients.push(flow)
    return flow
  }

  return {
    host: '127.0.0.1',
    port,
    pop3Port,
    username,
    password,
    client,
    async deliver(mail, target = 'INBOX') {
      const flow = await client()
      await flow.append(target, Buffer.isBuffer(mail) ? mail : Buffer.from(mail.replace(/\r?\n/g, '\r\n')))
      await flow.logout()
    },
    async renumber() {
      await halt()
      // Dovecot keeps the numbering in its indexes; without them it begins anew.
      const files = [
        'dovecot-uidlist',
        'dovecot.index',
        'dovecot.index.log',
        'dovecot.index.cache',
        'dovecot-uidvalidity',
      ]
      for (const name of files) await rm(join(folder, 'mail', username, name), { force: true })
      // The new UIDVALIDITY is the time in seconds.
      await sleep(1100)
      await start()
    },
    async stop() {
      for (const flow of clients) flow.close()
      await halt()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const hasPop3 = existsSync('/usr/lib/dovecot/pop3')

const configuration = (folder: string, port: number, pop3Port: number) => {
  const user = process.getuid?.() === 0 ? 'mail' : (process.env.USER ?? 'nobody')
  const group = user === 'mail' ? 'mail' : ''
  const login = process.getuid?.() === 0 ? 'nobody' : user
  return `
protocols = imap${hasPop3 ? ' pop3' : ''}
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
default_internal_user = ${user}
default_internal_group = ${group || user}
default_login_user = ${login}
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail/%u
first_valid_uid = 0
mail_uid = ${user}
mail_gid = ${group || user}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
${
  hasPop3
    ? `service pop3-login {
  chroot =
  inet_listener pop3 {
    port = ${pop3Port}
  }
  inet_listener pop3s {
    port = 0
  }
}`
    : ''
}
service anvil {
  chroot =
}
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = static
  args = uid=${user} gid=${group || user} home=${folder}/mail/%u
}
`
}

/** Dovecot asks whether a token counts (RFC 7662), and signs in whoever it belongs to. */
const introspection = (url: string) => `
introspection_mode = get
introspection_url = ${url}
force_introspection = yes
username_attribute = username
active_attribute = active
active_value = true
`

const tokenSignIn = (folder: string) => `
auth_mechanisms = plain login xoauth2 oauthbearer
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${folder}/oauth2.conf
}
`

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return address.port
}

const listening = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
