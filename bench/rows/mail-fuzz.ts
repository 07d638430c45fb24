import { brokenMails } from '@stoa/cast/broken-mail'
import { tortureMails } from '@stoa/cast/torture-mail'
import { createParser } from '../../apps/server/src/channels/email/inlet/parse/parsing-thread.ts'
import { keepRaw } from '../../apps/server/src/channels/intake/commands.ts'
import { ensureDefaultDepartment } from '../../apps/server/src/core/departments/commands.ts'
import { system } from '../../apps/server/src/platform/events/act.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { wholeMails } from '../load/broken-mails.ts'
import { withStoaInProcess } from '../load/stoa-in-process.ts'
import { type Row, rounded } from '../row.ts'

const count = 50_000
/** Of these, so many go all the way into tickets, with the torture that a mail server would take. */
const throughTheHouse = 2000
const largestThroughTheHouse = 7_000_000
const most = { seconds: 2, bytes: 300e6 }

type Worst = { seconds: number; bytes: number; what: string }

/** A mail is accounted for where something can be read or opened, or there was nothing in it. */
export const mailFuzz: Row = {
  name: 'mail-fuzz',
  measure: async () => {
    const broken = await readBroken()
    const torture = await readTorture()
    const unsettled = await settleInTheHouse()
    console.error(
      `broken: ${broken.read} read, slowest ${rounded(broken.slowest)} s, limits ${broken.limits}; torture: ${torture.read} read, ` +
        `slowest ${rounded(torture.worst.seconds)} s (${torture.worst.what}), most memory ${Math.round(torture.most.bytes / 1e6)} MB ` +
        `(${torture.most.what}), limits ${torture.limits}; ${unsettled.count} into the house: ${unsettled.states}`,
    )
    const slowest = Math.max(broken.slowest, torture.worst.seconds)
    const ok =
      broken.read === count &&
      slowest <= most.seconds &&
      torture.most.bytes <= most.bytes &&
      broken.limits + torture.limits === 0 &&
      unsettled.lost === 0
    return {
      name: 'mail-fuzz',
      value: broken.read + torture.read,
      unit: 'mails',
      reference: { value: rounded(slowest), what: 's, the slowest' },
      ratio: null,
      goal: 'all accounted for, none over 2 s or 300 MB',
      ok,
    }
  },
}

/** Seconds of the processor, all threads together: another program that works beside us makes no mail slower. */
const workedSince = (begin: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1e6
}

const readBroken = async () => {
  const parse = createParser()
  let read = 0
  let limits = 0
  let slowest = 0
  for (const raw of brokenMails(count, { seed: 1, from: wholeMails() })) {
    const begin = process.cpuUsage()
    const mail = await parse(raw)
    slowest = Math.max(slowest, workedSince(begin))
    if (mail.unread.some(({ what }) => what === 'limits')) limits += 1
    if (mail.text !== '' || mail.html !== null || mail.files.length > 0 || isBare(raw)) read += 1
    else console.error('nothing came of', JSON.stringify(raw.subarray(0, 200).toString('latin1')))
  }
  return { read, limits, slowest }
}

/** A head alone, or the scaffolding of parts without anything in it. */
const isBare = (raw: Buffer): boolean =>
  !raw
    .toString('latin1')
    .split(/\r\n|\r|\n/)
    .some(line => line.trim() !== '' && !/^([!-~\x80-\xff\0]+[ \t]*:|[ \t]|--|From |=\?)/.test(line))

const readTorture = async () => {
  const parse = createParser()
  await parse(Buffer.alloc(100_000, 'The thread runs from here on. '))
  const worst: Worst = { seconds: 0, bytes: 0, what: '' }
  const mostMemory: Worst = { seconds: 0, bytes: 0, what: '' }
  let read = 0
  let limits = 0
  for (const [what, make] of Object.entries(tortureMails)) {
    const raw = make()
    const before = process.memoryUsage.rss()
    let peak = before
    const sampling = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss())
    }, 5)
    const begin = process.cpuUsage()
    const mail = await parse(raw)
    const seconds = workedSince(begin)
    clearInterval(sampling)
    const bytes = Math.max(peak, process.memoryUsage.rss()) - before
    if (seconds > worst.seconds) Object.assign(worst, { seconds, what })
    if (bytes > mostMemory.bytes) Object.assign(mostMemory, { bytes, what })
    if (mail.unread.some(({ what }) => what === 'limits')) limits += 1
    read += 1
  }
  return { read, limits, worst, most: mostMemory }
}

/** Every one of them has to end as a ticket or a message; none may fail or go on waiting. */
const settleInTheHouse = () =>
  withStoaInProcess(async ({ platform, intake }) => {
    const small = Object.values(tortureMails)
      .map(make => make())
      .filter(raw => raw.byteLength <= largestThroughTheHouse)
    const all = [...brokenMails(throughTheHouse, { seed: 2, from: wholeMails() }), ...small]
    await write(platform, system, act => ensureDefaultDepartment(act, 'General'))
    for (const [index, raw] of all.entries())
      await keepRaw(platform.db, {
        channel: 'email',
        source: { kind: 'smtp', from: '', to: ['support@help.example.com'], client: '192.0.2.1' },
        raw,
        dedupKey: Buffer.from(`broken ${index}`),
        receivedAt: platform.clock.now(),
      })
    await intake.drain()
    const { rows } = await platform.pool.query<{ state: string; count: number }>(
      `select state || coalesce(' ' || reason, '') as state, count(*)::int as count from intake group by 1 order by 2 desc`,
    )
    const lost = rows.filter(({ state }) => !/^(done|suppressed)/.test(state))
    return {
      count: all.length,
      states: rows.map(({ state, count }) => `${count} ${state}`).join(', '),
      lost: lost.reduce((sum, { count }) => sum + count, 0),
    }
  })
