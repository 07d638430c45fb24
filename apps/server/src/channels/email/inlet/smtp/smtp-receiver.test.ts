import { once } from 'node:events'
import { connect } from 'node:net'
import { createTransport } from 'nodemailer'
import { expect, onTestFinished, test } from 'vitest'
import { StartError } from '../../../../platform/start-error.ts'
import { testPlatform } from '../../../../platform/testing/test-platform.ts'
import { mailOf, mailRoom } from '../testing.ts'
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
