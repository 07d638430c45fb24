import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writtenAt } from '../rules/written-at.ts'
import { openArchive } from './archive.ts'

const now = Temporal.Instant.from('2026-11-20T16:50:00Z')
const publicMails = join(import.meta.dirname, '../../../../../../../../../shared/data/mail')
const there = existsSync(publicMails)
const hasPython = spawnSync('python3', ['--version']).status === 0

const folder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'stoa-archive-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

const mailsIn = async (path: string) => {
  const archive = await openArchive(path, head => writtenAt(head, now))
  try {
    return await Promise.all(
      archive.entries.map(async ({ name, at, read }) => ({
        name,
        at: at?.toString() ?? null,
        raw: await read(),
      })),
    )
  } finally {
    await archive.close()
  }
}

const boxOf = async (text: string) => {
  const path = join(await folder(), 'box')
  await writeFile(path, text)
  return (await mailsIn(path)).map(({ raw, ...rest }) => ({ ...rest, raw: raw.toString('latin1') }))
}

const from = (day: number) => `From nour@customer.example Mon Nov ${String(day).padStart(2)} 10:00:00 2020\n`

test('an mbox is taken apart where its mails begin, and lines that were quoted are as they were', async () => {
  const one = 'Subject: One\nDate: Mon, 2 Nov 2020 09:59:00 +0000\n\nFrom here on it failed.\n'
  const quoted = one.replace('\nFrom here', '\n>From here')
  const box = await boxOf(`${from(2)}${quoted}\n${from(3)}Subject: Two\n\n>>From afar\n>Hello\n\n`)
  expect(box).toEqual([
    { name: '1', at: '2020-11-02T09:59:00Z', raw: one },
    { name: '2', at: expect.stringMatching(/^2020-11-03/), raw: 'Subject: Two\n\n>From afar\n>Hello\n' },
  ])
})

test('“From ” within a text parts nothing: it needs an empty line before and a date behind', async () => {
  const text = 'Subject: One\n\nHello.\nFrom Ada Mon Nov  2 10:00:00 2020\n\nFrom my phone\n'
  expect((await boxOf(`${from(2)}${text}`)).map(({ raw }) => raw)).toEqual([text])
})

test('a box that counts its bytes and quotes nothing is believed where the count is right', async () => {
  const body = `Look:\n\n${from(2)}Subject: No mail\n\nend\n`
  const counted = (length: number) => `${from(2)}Subject: One\nContent-Length: ${length}\n\n${body}\n`
  const right = await boxOf(`${counted(body.length)}${from(3)}Subject: Two\n\n2\n`)
  expect(right.map(({ raw }) => raw.split('\n')[0])).toEqual(['Subject: One', 'Subject: Two'])
  expect(right[0]?.raw).toContain(body)
  const wrong = await boxOf(`${counted(body.length + 7)}${from(3)}Subject: Two\n\n2\n`)
  expect(wrong.map(({ raw }) => raw.split('\n')[0])).toEqual([
    'Subject: One',
    'Subject: No mail',
    'Subject: Two',
  ])
})

test('lines with CRLF, a missing end and an empty box are no trouble', async () => {
  const box = await boxOf(
    `${from(2)}Subject: One\n\n1\n\n${from(3)}Subject: Two\n\n2`.replaceAll('\n', '\r\n'),
  )
  expect(box.map(({ raw }) => raw)).toEqual(['Subject: One\r\n\r\n1\r\n', 'Subject: Two\r\n\r\n2'])
  await expect(boxOf('')).rejects.toThrow('neither an mbox')
})

test('a large mail between two windows of reading is found whole', async () => {
  const filler = `${'x'.repeat(76)}\n`.repeat(30_000)
  const box = await boxOf(`${from(2)}Subject: One\n\n${filler}\n${from(3)}Subject: Two\n\n2\n`)
  expect(box.map(({ raw }) => raw.length)).toEqual([14 + filler.length, 16])
})

test('a Maildir gives what is new and what is read, in all its folders, and not what is half delivered', async () => {
  const path = await folder()
  for (const [place, subject] of [
    ['new/1.host', 'New'],
    ['cur/2.host:2,S', 'Read'],
    ['.Sent/cur/3.host:2,S', 'Sent'],
    ['tmp/4.host', 'Half'],
  ] as const) {
    await mkdir(join(path, place, '..'), { recursive: true })
    await writeFile(join(path, place), `Subject: ${subject}\nDate: Mon, 2 Nov 2020 10:00:00 +0000\n\n.\n`)
  }
  const found = await mailsIn(path)
  expect(found.map(({ raw }) => /Subject: (.*)/.exec(raw.toString())?.[1]).toSorted()).toEqual([
    'New',
    'Read',
    'Sent',
  ])
})

test.skipIf(!hasPython)(
  `a zip gives its mails; one that is damaged is named, and the others come${hasPython ? '' : ' (skipped: no Python to make one)'}`,
  async () => {
    const path = await folder()
    const script = `import zipfile
z = zipfile.ZipFile('a.zip', 'w', zipfile.ZIP_DEFLATED)
z.writestr('mails/one.eml', 'Subject: One\\nDate: Mon, 2 Nov 2020 10:00:00 +0000\\n\\n' + 'one ' * 50)
z.writestr('two.eml', 'Subject: Two\\n\\n' + 'two ' * 50)
z.writestr('readme.txt', 'no mail')
z.writestr('__MACOSX/._one.eml', 'no mail either')
z.close()`
    expect(spawnSync('python3', ['-c', script], { cwd: path }).status).toBe(0)
    const zip = join(path, 'a.zip')
    expect((await mailsIn(zip)).map(({ name }) => name)).toEqual(['mails/one.eml', 'two.eml'])

    const bytes = await readFile(zip)
    const at = bytes.indexOf('two.eml') + 'two.eml'.length
    bytes.fill(0xff, at, at + 4)
    await writeFile(zip, bytes)
    const archive = await openArchive(zip, () => null)
    onTestFinished(archive.close)
    expect((await archive.entries[0]?.read())?.toString()).toContain('Subject: One')
    await expect(archive.entries[1]?.read()).rejects.toThrow()
  },
)

test.skipIf(!there)(
  `the public mails come out of an mbox as they went in${there ? '' : ' (skipped: the public mails are not here)'}`,
  async () => {
    const names = (await readdir(publicMails, { recursive: true }))
      .filter(name => name.endsWith('.eml'))
      .sort()
    const mails = await Promise.all(names.map(name => readFile(join(publicMails, name))))
    const quoted = mails.map(raw => {
      const text = raw.toString('latin1').replace(/^(>*From )/gm, '>$1')
      return `${from(2)}${text}${text.endsWith('\n') ? '' : '\n'}\n`
    })
    const path = join(await folder(), 'box')
    await writeFile(path, Buffer.from(quoted.join(''), 'latin1'))
    const back = await mailsIn(path)
    expect(back.length).toBe(mails.length)
    const plain = (raw: Buffer | undefined) => raw?.toString('latin1').replace(/[\r\n]+$/, '')
    for (const [at, mail] of mails.entries()) expect(plain(back[at]?.raw), names[at]).toBe(plain(mail))
  },
)

test('what is no archive is said to be none', async () => {
  const path = join(await folder(), 'picture.png')
  await writeFile(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]))
  await expect(openArchive(path, () => null)).rejects.toThrow('neither an mbox')
  await expect(openArchive(join(path, 'nowhere'), () => null)).rejects.toThrow('There is nothing')
})
