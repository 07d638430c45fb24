import { spawnSync } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { answersGoingOut } from '../../bench/load/kills/answers-going-out.ts'
import { mailsByImap } from '../../bench/load/kills/mails-by-imap.ts'
import { mailsBySmtp } from '../../bench/load/kills/mails-by-smtp.ts'

// The full size, a thousand mails and twenty kills, is measured by `npm run bench -- --only kills-smtp`, and so on.
const size = { kills: 4, seed: 7 }

// Up to nine starts, and what came in between, take as long as the machine lets them.
vi.setConfig({ testTimeout: 600_000 })
const there = spawnSync('dovecot', ['--version']).status === 0

test('killed at random moments while mail comes by SMTP, it loses none and doubles none', async () => {
  expect(await mailsBySmtp({ mails: 120, ...size })).toMatchObject({
    messages: 120,
    lost: 0,
    doubled: 0,
    failed: 0,
  })
})

test.skipIf(!there)(
  `killed at random moments while it reads a mailbox, it loses none and doubles none${there ? '' : ' (skipped: Dovecot is not installed)'}`,
  async () => {
    expect(await mailsByImap({ mails: 120, ...size })).toMatchObject({
      messages: 120,
      lost: 0,
      doubled: 0,
      failed: 0,
    })
  },
)

test('killed at random moments while answers go out, it sends none twice, and says of which it does not know', async () => {
  const { unknown, ...count } = await answersGoingOut({ answers: 120, ...size })
  expect(count).toMatchObject({ lost: 0, doubled: 0 })
  // Four go out side by side at most when it dies.
  expect(unknown).toBeLessThanOrEqual(4 * size.kills)
})
