import { myself } from '@stoa/contract/people'
import { search } from '@stoa/contract/search'
import { companies } from '@stoa/contract/settings'
import { tickets } from '@stoa/contract/tickets'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Place } from '../../apps/server/src/core/tickets/queries.ts'
import { rebuildSearch, workOffBacklog } from '../../apps/server/src/outlets/search/backlog.ts'
import { messagesWith } from '../../apps/server/src/outlets/search/reading/messages-with.ts'
import { createStemmer } from '../../apps/server/src/outlets/search/reading/stemmer.ts'
import type { HowFar } from '../../apps/server/src/outlets/search/rules/how-far.ts'
import { type Company, openCompany } from '../support/company.ts'

type Browser = Company['ben']['browser']

const finds = async (browser: Browser, q: string, page: { cursor?: string; limit?: string } = {}) => {
  const path = `/api/search?${new URLSearchParams({ q, ...page })}` as const
  const { status, body } = await browser.calls({ ...search.tickets, path })
  expect(status).toBe(200)
  return body
}

const subjects = async (browser: Browser, q: string) =>
  (await finds(browser, q)).items.map(({ ticket }) => ticket.subject)

const talk = async () => {
  const company = await openCompany()
  const support = await company.department('Support', [company.dora.id])
  const says = (subject: string, text: string, email?: string, tags?: string[]) =>
    company.opens(subject, support.id, email, { text, ...(tags && { tags }) })
  return { ...company, support, says, dora: company.dora.browser, doraId: company.dora.id }
}

test('words are found in all six languages, however they are bent, and only in the tickets that have them', async () => {
  const { says, settle, dora } = await talk()
  await says('Parcel', 'I was charged twice and would like both payments refunded.')
  await says('Заказ', 'Добрый день, я хотел бы вернуть красные туфли, которые вы прислали.')
  await says('Παραγγελία', 'Καλησπέρα, δεν έχω λάβει ακόμη τις παραγγελίες μου από την Αθήνα.')
  await says('طلب', 'مرحبا، لم تصل الطلبات التي دفعت ثمنها الأسبوع الماضي.')
  await says('Užsakymas', 'Laba diena, negavau savo užsakymų ir norėčiau atgauti pinigus.')
  await says('订单', '您好，我想申请退款，因为商品已经损坏了。')
  await settle()

  expect(await subjects(dora, 'refund payment')).toEqual(['Parcel'])
  expect(await subjects(dora, 'красная туфля')).toEqual(['Заказ'])
  expect(await subjects(dora, 'παραγγελια')).toEqual(['Παραγγελία'])
  expect(await subjects(dora, 'الطلب')).toEqual(['طلب'])
  expect(await subjects(dora, 'užsakymą')).toEqual(['Užsakymas'])
  expect(await subjects(dora, 'uzsakymu')).toEqual(['Užsakymas'])
  expect(await subjects(dora, '退款')).toEqual(['订单'])
  expect(await subjects(dora, 'giraffe')).toEqual([])
})

test('phrases, what must not be there, alternatives, addresses and codes', async () => {
  const { says, settle, dora } = await talk()
  const first = await says('One', 'The red chair arrived broken.', 'nour@example.net')
  await says('Two', 'The chair that is red arrived.', 'leo@other.example')
  await says('Three', "A table arrived, it's in http://x.example/a'b.", 'leo@other.example')
  await settle()

  expect(await subjects(dora, '"red chair"')).toEqual(['One'])
  expect(await subjects(dora, 'arrived -chair')).toEqual(['Three'])
  expect(await subjects(dora, 'arrived -"red chair"')).toEqual(['Three', 'Two'])
  expect(await subjects(dora, "it's http://x.example/a'b")).toEqual(['Three'])
  expect(await subjects(dora, 'broken or table')).toEqual(['Three', 'One'])
  expect(await subjects(dora, 'leo@other.example')).toEqual(['Three', 'Two'])
  expect(await subjects(dora, first.code.toLowerCase())).toEqual(['One'])
  expect(await subjects(dora, `"' :* & ! | <-> (`)).toEqual([])
})

test('parts of addresses and codes are found, and words of another language than the text', async () => {
  const { says, settle, dora } = await talk()
  await says('Order', 'Parcel 8841-KX, see https://shop.example.com/orders/77?x=1', 'nour@example.net')
  await says('Заказ', 'Где мой iPhone? Заказы: Running shoes', 'leo@other.example')
  await settle()
  expect(await subjects(dora, '8841')).toEqual(['Order'])
  expect(await subjects(dora, '8841-kx')).toEqual(['Order'])
  expect(await subjects(dora, 'kx-8841')).toEqual([])
  expect(await subjects(dora, 'shop.example.com/orders')).toEqual(['Order'])
  expect(await subjects(dora, 'leo@other')).toEqual(['Заказ'])
  expect(await subjects(dora, 'run shoe заказ')).toEqual(['Заказ'])
})

test('the worst text is noted: every letter another word, words without end, signs of all kinds', async () => {
  const { says, settle, dora } = await talk()
  const letters = Array.from({ length: 90_000 }, (_, at) =>
    String.fromCodePoint(0x4e00 + (at % 20_000)),
  ).join('·')
  await says('Letters', `${letters}`)
  await says('Long', `${'x'.repeat(120_000)} end`)
  await says('Signs', `'a':1 \\'b\\' ''c'' \uD800 | & ! <-> finally`)
  await settle()
  expect(await subjects(dora, 'finally')).toEqual(['Signs'])
  expect(await subjects(dora, 'long')).toEqual(['Long'])
  expect(await subjects(dora, '一')).toEqual(['Letters'])
})

test('what nobody noted yet is noted by and by, and a rebuild notes all anew', async () => {
  const { says, settle, dora, platform } = await talk()
  for (const subject of ['One', 'Two', 'Three']) await says(subject, 'A chair')
  await settle()
  await sql`delete from search_message`.execute(platform.db)
  expect(await subjects(dora, 'chair')).toEqual([])
  const shares: number[] = []
  await rebuildSearch(platform, createStemmer(), share => shares.push(share))
  expect(await subjects(dora, 'chair')).toEqual(['Three', 'Two', 'One'])
  expect(shares).toHaveLength(1)
  expect(await workOffBacklog(platform, createStemmer())).toBeNull()
})

test('until messages are noted anew they are found by the stems of before', async () => {
  const { says, settle, dora, platform } = await talk()
  await says('Деньги', 'Где мои деньги?')
  await settle()
  await sql`update search_message set words = '''деньг'':3'::tsvector`.execute(platform.db)
  expect(await subjects(dora, 'деньгами')).toEqual([])
  await sql`update search_backlog set below = 100`.execute(platform.db)
  expect(await subjects(dora, 'деньгами')).toEqual(['Деньги'])
  await rebuildSearch(platform, createStemmer(), () => {})
  for (const q of ['деньгами', 'денег']) expect(await subjects(dora, q), q).toEqual(['Деньги'])
})

test('words without Lithuanian letters are asked for as Lithuanian bends them by whoever reads that, and in companies that do', async () => {
  const { says, settle, dora, ada } = await talk()
  await says('Kava', 'Laba diena, dar negavau kavos, kurią užsakiau. Ar galite man padėti?')
  await settle()
  expect(await subjects(dora, 'kavomis')).toEqual([])
  expect(await subjects(dora, 'dark')).toEqual([])
  expect((await dora.calls(myself.changePreferences, { body: { language: 'lt' } })).status).toBe(200)
  expect(await subjects(dora, 'kavomis')).toEqual(['Kava'])
  expect(await subjects(dora, 'dark')).toEqual([])
  expect(await subjects(ada, 'kavomis')).toEqual([])
  expect((await ada.calls(companies.change, { body: { language: 'lt' } })).status).toBe(200)
  expect(await subjects(ada, 'kavomis')).toEqual(['Kava'])
})

test('operators narrow what words find, and find by themselves', async () => {
  const { says, settle, dora, ada } = await talk()
  const spam = await says('Prize', 'You won a chair')
  await says('Chair', 'My chair squeaks', 'leo@other.example', ['vip'])
  await says('Stool', 'My chair is a stool')
  await ada.calls(tickets.markSpam, { params: { id: spam.id } })
  await settle()

  expect(await subjects(dora, 'chair')).toEqual(['Stool', 'Chair'])
  expect(await subjects(dora, 'chair from:leo')).toEqual(['Chair'])
  expect(await subjects(dora, 'chair from:leo@othr')).toEqual(['Chair'])
  expect(await subjects(dora, 'chair tag:VIP')).toEqual(['Chair'])
  expect(await subjects(dora, 'chair status:spam')).toEqual(['Prize'])
  expect(await subjects(dora, 'tag:vip')).toEqual(['Chair'])
  expect(await subjects(dora, 'department:support from:nour@example.net')).toEqual(['Stool'])
  expect(await subjects(dora, 'chair before:2000-01-01')).toEqual([])
  expect(await subjects(dora, 'chair after:2000-01-01')).toEqual(['Stool', 'Chair'])
})

test('what says nothing finds nothing, and what was not understood is told', async () => {
  const { says, settle, dora } = await talk()
  await says('Chair', 'My chair squeaks')
  await settle()
  expect(await subjects(dora, '"')).toEqual([])
  const { items, notUnderstood } = await finds(dora, 'chair status:bogus before:yesterday after:2026-13-45')
  expect(items.map(({ ticket }) => ticket.subject)).toEqual(['Chair'])
  expect(notUnderstood).toEqual(['status:bogus', 'before:yesterday', 'after:2026-13-45'])
  expect(await finds(dora, 'status:bogus')).toMatchObject({ items: [], notUnderstood: ['status:bogus'] })
})

test('a department is found by a part of its name, and a ticket by its code without dashes', async () => {
  const { says, settle, dora, doraId, department, opens } = await talk()
  const later = await department('Support at night', [doraId])
  const chair = await says('Chair', 'My chair squeaks')
  await opens('Lamp', later.id)
  await settle()
  expect(await subjects(dora, 'department:supp')).toEqual(['Lamp', 'Chair'])
  expect(await subjects(dora, 'department:support')).toEqual(['Chair'])
  expect(await subjects(dora, 'department:night')).toEqual(['Lamp'])
  expect(await subjects(dora, 'department:%')).toEqual([])
  for (const code of [chair.code.replaceAll('-', ''), chair.code.toLowerCase().replaceAll('-', ' ')])
    expect(await subjects(dora, code), code).toEqual(['Chair'])
})

test('nobody finds what they may not see, by words, code, sender or tag', async () => {
  const { says, settle, ben, ada } = await talk()
  const ticket = await says('Secret', 'The merger is on Friday', 'nour@example.net', ['board'])
  await settle()
  for (const q of ['merger', ticket.code, 'from:nour', 'tag:board'])
    expect(await subjects(ben.browser, q), q).toEqual([])
  expect(await subjects(ada, 'merger')).toEqual(['Secret'])
})

test('a ticket comes once, with the newest message that has the words, marked', async () => {
  const { says, settle, dora, ada } = await talk()
  const ticket = await says('Chair', 'The chair squeaks')
  await says('Other', 'Nothing of the kind')
  await dora.calls(tickets.note, {
    params: { id: ticket.id },
    body: { text: 'Chairs of this kind are being replaced' },
  })
  await settle()

  const [hit, ...others] = (await finds(ada, 'chair')).items
  expect(others).toEqual([])
  expect(hit?.message).toMatchObject({ kind: 'note', author: { name: 'Dora' } })
  expect(hit?.message?.excerpt).toContainEqual({ text: 'Chairs', found: true })
})

test('a new subject is found beside that of the mail; what is merged is found where it went', async () => {
  const { says, settle, dora } = await talk()
  const ticket = await says('Giraffe', 'It is tall')
  const other = await says('Main', 'Zebra')
  await dora.calls(tickets.changeSubject, { params: { id: ticket.id }, body: { subject: 'Elephant' } })
  await settle()
  expect(await subjects(dora, 'giraffe')).toEqual(['Elephant'])
  expect(await subjects(dora, 'elephant')).toEqual(['Elephant'])

  await dora.calls(tickets.merge, { params: { id: ticket.id }, body: { intoCode: other.code } })
  await settle()
  expect(await subjects(dora, 'tall')).toEqual(['Main'])
})

test('pages follow each other without gaps', async () => {
  const { says, settle, dora } = await talk()
  for (let number = 1; number <= 5; number++) await says(`Chair ${number}`, 'A chair')
  await settle()
  const first = await finds(dora, 'chair', { limit: '3' })
  const second = await finds(dora, 'chair', { limit: '3', cursor: first.nextCursor ?? '' })
  const all = [...first.items, ...second.items].map(({ ticket }) => ticket.subject)
  expect(all).toEqual(['Chair 5', 'Chair 4', 'Chair 3', 'Chair 2', 'Chair 1'])
  expect(second.nextCursor).toBeNull()
})

test('common words are found whether the newest messages have them or only older ones', async () => {
  const { says, settle, platform } = await talk()
  for (let number = 1; number <= 40; number++)
    await says(`Chair ${number}`, number % 8 === 0 ? 'A chair' : 'A table')
  await settle()
  const all = { limit: 2, tickets: sql<boolean>`true`, fewTickets: false, times: sql`true` }
  const pagesOf = async (word: string, far: HowFar) => {
    const ids: number[] = []
    let after: Place | null = null
    do {
      const page = await messagesWith(platform.db, word, { ...all, after }, () => far)
      ids.push(...page.items.map(({ messageId }) => messageId))
      after = page.next
    } while (after !== null)
    return ids
  }

  await sql`analyze search_message`.execute(platform.db)
  const gathered = { lookedThrough: 0, asked: 100 }
  expect(await pagesOf('chair & !tabl', gathered)).toEqual([40, 32, 24, 16, 8])
  for (const word of ['chair & !tabl', 'tabl', 'chair', 'giraff'])
    for (const lookedThrough of [0, 1, 2, 3, 100])
      for (const asked of [1, 2, 5, 9])
        expect(await pagesOf(word, { lookedThrough, asked }), word).toEqual(await pagesOf(word, gathered))
})

test('what an archive brought in stands where it was written, not where it came', async () => {
  const { says, settle, dora, platform } = await talk()
  await says('Now', 'A chair')
  const old = await says('Of old', 'A chair')
  await says('Then', 'A chair')
  await sql`update message set at = at - interval '5 years' where ticket_id = ${old.id}`.execute(platform.db)
  await settle()
  expect(await subjects(dora, 'chair')).toEqual(['Then', 'Now', 'Of old'])
  const first = await finds(dora, 'chair', { limit: '2' })
  const second = await finds(dora, 'chair', { limit: '2', cursor: first.nextCursor ?? '' })
  expect(second.items.map(({ ticket }) => ticket.subject)).toEqual(['Of old'])
})
