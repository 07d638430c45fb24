import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { createAnswersTogether } from './answer-together.ts'

/** Notes what leaves a socket in one go. */
const goesOf = (socket: Socket): string[] => {
  const goes: string[] = []
  const { _write: write, _writev: writeTogether } = socket
  socket._write = (chunk, ...rest) => {
    goes.push(`${chunk}`)
    write.call(socket, chunk, ...rest)
  }
  socket._writev = (chunks, done) => {
    goes.push(chunks.map(({ chunk }) => chunk).join(''))
    writeTogether?.call(socket, chunks, done)
  }
  return goes
}

test('what was asked in one go is answered in one go', async () => {
  const goes: string[][] = []
  const answer = (session: SMTPServerSession, done: () => void) => {
    answersTogether(session)
    void Promise.resolve().then(done)
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_, session, done) => answer(session, done),
    onRcptTo: (_, session, done) => answer(session, done),
  })
  server.server.on('connection', socket => goes.push(goesOf(socket)))
  const answersTogether = createAnswersTogether(server.server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => new Promise<void>(resolve => server.close(resolve)))
  const address = server.server.address()
  const socket = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  await once(socket, 'data')
  for (const words of ['EHLO x\r\n', 'MAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n']) {
    socket.write(words)
    await once(socket, 'data')
  }
  await turn()
  expect(goes.map(each => each.at(-1)?.match(/^\d+(?= )/gm))).toEqual([['250', '250', '354']])
})
