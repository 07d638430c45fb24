import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { expect, onTestFinished, test } from 'vitest'
import { system } from '../../../../platform/events/act.ts'
import { write } from '../../../../platform/platform.ts'
import { StartError } from '../../../../platform/start-error.ts'
import { testPlatform } from '../../../../platform/testing/test-platform.ts'
import { mailOf, mailRoom } from '../testing.ts'
import { readCertificate } from './certificate.ts'
import { changeReceiver } from './change-receiver.ts'
import { type Limits, usualLimits } from './pressure.ts'
import { startSmtpReceiver } from './smtp-receiver.ts'

const receiving = async () => {
  const platform = await testPlatform()
  const room = await mailRoom(platform)
  const receiver = await startSmtpReceiver(platform)
  onTestFinished(receiver.close)
  const transport = createTransport({
    host: '127.0.0.1',
    port: receiver.port,
    ignoreTLS: true,
    pool: true,
    maxConnections: 1,
  })
  onTestFinished(() => transport.close())
  const records = () => platform.db.selectFrom('intake').selectAll().orderBy('id').execute()
  return { platform, room, receiver, transport, records }
}

/** Waits for the greeting, then says everything at once. @returns all that the server said */
const speak = async (port: number, text: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1')
  let said = ''
  socket.on('data', data => {
    said += data
  })
  await once(socket, 'data')
  socket.write(text)
  await once(socket, 'close')
  return said
}

test('a mail by SMTP becomes a ticket; many go over one connection', async () => {
  const { room, transport, records, platform } = await receiving()
  for (const subject of ['First', 'Second'])
    await transport.sendMail({
      from: 'nour@customer.example',
      to: ['support@help.example.com', 'anybody@else.example'],
      subject,
      text: 'Hi',
    })
  await room.worker.drain()
  expect(await records()).toMatchObject([
    {
      state: 'done',
      channel: 'email',
      source: {
        kind: 'smtp',
        from: 'nour@customer.example',
        to: ['support@help.example.com', 'anybody@else.example'],
      },
    },
    { state: 'done' },
  ])
  const tickets = await platform.db.selectFrom('ticket').select('subject').orderBy('id').execute()
  expect(tickets).toEqual([{ subject: 'First' }, { subject: 'Second' }])
})

test('a sender who had no answer and sends again is answered, and the mail is kept once', async () => {
  const { transport, records } = await receiving()
  const raw = mailOf({ id: 'm1@customer.example' })
  const envelope = { from: 'nour@customer.example', to: ['support@help.example.com'] }
  const answers = [await transport.sendMail({ envelope, raw }), await transport.sendMail({ envelope, raw })]
  expect(answers.map(answer => answer.response.slice(0, 3))).toEqual(['250', '250'])
  expect(await records()).toHaveLength(1)
})

test('the bytes are kept as they came, and commands may be sent ahead of their answers', async () => {
  const { receiver, records } = await receiving()
  const said = await speak(
    receiver.port,
    'EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<support@help.example.com>\r\nDATA\r\nSubject: x\r\n\r\n..dot \xe9\r\n.\r\nQUIT\r\n',
  )
  expect(said).toMatch(/SIZE 52428800/)
  expect(said).toMatch(/250[^\n]*Kept/)
  expect((await records())[0]?.raw.toString('utf8')).toBe('Subject: x\r\n\r\n.dot é\r\n')
})

test.each(['a..b.@docomo.example', '.nour@shop.example', '"smith,john"@shop.example'])(
  'mail from an address that is none by the book is taken: %s',
  async from => {
    const { receiver, records } = await receiving()
    const dialogue = [
      'EHLO x',
      `MAIL FROM:<${from}>`,
      'RCPT TO:<support@help.example.com>',
      'DATA',
      'x',
      '.',
      'QUIT',
      '',
    ]
    expect(await speak(receiver.port, dialogue.join('\r\n'))).toMatch(/250[^\n]*Kept/)
    expect((await records())[0]?.source).toMatchObject({ from })
  },
)

test('while the database is away a sender is asked to try again', async () => {
  const { platform, receiver } = await receiving()
  await platform.pool.query('alter table intake rename to elsewhere')
  const said = await speak(
    receiver.port,
    'EHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\nx\r\n.\r\nQUIT\r\n',
  )
  expect(said).toMatch(/^451 /m)
  expect(said).not.toMatch(/Kept/)
})

test('a mail larger than announced is refused', async () => {
  const { receiver } = await receiving()
  const said = await speak(receiver.port, 'EHLO x\r\nMAIL FROM:<a@b.example> SIZE=60000000\r\nQUIT\r\n')
  expect(said).toMatch(/^552 /m)
})

test('a taken port is told to the operator by the setting that changes it', async () => {
  const { platform, receiver } = await receiving()
  const config = { ...platform.config, smtpPort: receiver.port }
  const starting = startSmtpReceiver({ ...platform, config })
  await expect(starting).rejects.toThrow(StartError)
  await expect(starting).rejects.toThrow(/STOA_SMTP_PORT/)
})

test('a sender that can encrypt does, with a certificate that is made once', async () => {
  const { platform, receiver, records } = await receiving()
  const encrypted = createTransport({
    host: '127.0.0.1',
    port: receiver.port,
    requireTLS: true,
    tls: { rejectUnauthorized: false },
  })
  await encrypted.sendMail({ from: 'nour@customer.example', to: 'support@help.example.com', text: 'Hi' })
  expect(await records()).toHaveLength(1)
  const first = await readCertificate(platform.config)
  expect((await readCertificate(platform.config)).cert).toBe(first.cert)
})

test('a certificate of one’s own is used, and one that is no good is told by its setting', async () => {
  const { platform } = await receiving()
  const made = await readCertificate(platform.config)
  const certFile = join(platform.config.dataDir, 'own.crt')
  const keyFile = join(platform.config.dataDir, 'own.key')
  await writeFile(certFile, made.cert)
  await writeFile(keyFile, made.key)
  const smtpCertificate = { certFile, keyFile }
  expect(await readCertificate({ ...platform.config, smtpCertificate })).toMatchObject({ isSelfMade: false })
  await writeFile(certFile, 'no certificate')
  const config = { ...platform.config, smtpCertificate }
  await expect(startSmtpReceiver({ ...platform, config })).rejects.toThrow(/STOA_SMTP_CERT/)
  const gone = { ...config, smtpCertificate: { certFile: '/nowhere', keyFile } }
  await expect(startSmtpReceiver({ ...platform, config: gone })).rejects.toThrow(/STOA_SMTP_CERT.*ENOENT/)
})

test('where only own addresses are wanted, others are refused and the rest of the mail is taken', async () => {
  const { platform, receiver, records } = await receiving()
  await write(platform, system, act => changeReceiver(act, { recipients: 'known' }))
  const said = await speak(
    receiver.port,
    'EHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<nobody@help.example.com>\r\nRCPT TO:<Support+re.1.x@help.example.com>\r\nDATA\r\nx\r\n.\r\nQUIT\r\n',
  )
  expect(said).toMatch(/^550 5\.1\.1 /m)
  expect(await records()).toMatchObject([{ source: { to: ['Support+re.1.x@help.example.com'] } }])
})

test('a postmaster is written to wherever there is an address of ours, and nowhere else', async () => {
  const { platform, room, receiver, records } = await receiving()
  await write(platform, system, act => changeReceiver(act, { recipients: 'known' }))
  const to = ['postmaster', 'Postmaster@Help.example.com', 'postmaster@else.example']
  const said = await speak(
    receiver.port,
    `EHLO x\r\nMAIL FROM:<a@b.example>\r\n${to.map(each => `RCPT TO:<${each}>\r\n`).join('')}DATA\r\nFrom: a@b.example\r\n\r\nHi\r\n.\r\nQUIT\r\n`,
  )
  expect(said.match(/^550 5\.1\.1 /gm)).toHaveLength(1)
  await room.worker.drain()
  expect(await records()).toMatchObject([{ state: 'done', source: { to: to.slice(0, 2) } }])
  const tickets = await platform.db.selectFrom('ticket').select('department_id').execute()
  expect(tickets).toEqual([{ department_id: room.departments.general }])
})

test('while too much waits to be read, or the disk is full, senders are asked to come again', async () => {
  const { platform, room } = await receiving()
  await room.keep(mailOf({ id: 'waits@customer.example' }))
  const dialogue = 'EHLO x\r\nMAIL FROM:<a@b.example>\r\nQUIT\r\n'
  const strict = async (limits: Partial<Limits>) => {
    const receiver = await startSmtpReceiver(platform, { limits: { ...usualLimits, ...limits } })
    onTestFinished(receiver.close)
    return speak(receiver.port, dialogue)
  }
  expect(await strict({ waiting: 0 })).toMatch(/^452 4\.3\.1 Too much is waiting/m)
  expect(await strict({ freeDisk: Number.MAX_SAFE_INTEGER })).toMatch(/^452 4\.3\.1 The disk/m)
  expect(await strict({ inHand: 0 })).toMatch(/^452 4\.3\.1 Too much is being received/m)
  expect(await strict({})).not.toMatch(/^452/m)
})

test('one address cannot take all the lines', async () => {
  const { receiver } = await receiving()
  const open = Array.from({ length: 51 }, () => connect(receiver.port, '127.0.0.1'))
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
  })
  const greetingOf = async (socket: Socket) => String((await once(socket, 'data'))[0]).slice(0, 3)
  const said = await Promise.all(open.map(greetingOf))
  expect(said.filter(code => code === '220')).toHaveLength(50)
  expect(said.filter(code => code === '421')).toHaveLength(1)
  // The line that was not let in takes no place away from itself when it ends.
  await Promise.all(
    open.filter((_, index) => said[index] === '421').map(socket => socket.destroyed || once(socket, 'close')),
  )
  const another = connect(receiver.port, '127.0.0.1')
  open.push(another)
  expect(await greetingOf(another)).toBe('421')
})
