import { expect, test } from 'vitest'
import { createCheckInThread } from './check-in-thread.ts'

const at = Temporal.Instant.from('2026-11-20T16:41:00Z')
const arrival = { from: '', client: '10.0.0.4', helo: '', at, relayed: true }

// Nobody is named in them, so no name server is asked.
const mails = ['\r\n\r\nOne', 'Subject: Two\r\n\r\nTwo', ''].map(text => Buffer.from(text))

test('in the thread mails are checked side by side, and what comes out is the same', async () => {
  const check = createCheckInThread()
  expect(await Promise.all(mails.map(raw => check(raw, arrival)))).toEqual(
    mails.map(() => ({ spf: null, dkim: 'none', dmarc: 'permerror', arc: null, policy: null, signedBy: [] })),
  )
})

test('a thread that ends fails what it had in hand, and the next mail gets another one', async () => {
  const moody = `
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ id, raw }) => {
      if (raw.byteLength === 0) process.exit()
      if (raw.byteLength > 12) parentPort.postMessage({ id, error: 'no' })
    })`
  const check = createCheckInThread(new URL(`data:text/javascript,${encodeURIComponent(moody)}`))
  const [one, two, none] = mails as [Buffer, Buffer, Buffer]
  const ends = () => Promise.allSettled([check(one, arrival), check(two, arrival), check(none, arrival)])
  for (const go of [await ends(), await ends()])
    expect(go.map(end => end.status === 'rejected' && end.reason.message)).toEqual([
      expect.stringMatching('has ended'),
      'no',
      expect.stringMatching('has ended'),
    ])
})
