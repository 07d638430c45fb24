import { expect, test } from 'vitest'
import { headerScore } from './header-score.ts'
import { judge } from './judge.ts'
import { type Corpus, score } from './score.ts'
import { tokensOf } from './tokens.ts'

const said = (text: string, subject = '', sender = 'a@shop.example') => tokensOf({ sender, subject, text })

test('words of six languages are told apart, Chinese by two signs, those of the subject by themselves', () => {
  expect(said('Win a FREE prize')).toEqual(['from:shop.example', 'win', 'free', 'prize'])
  expect(said('Κερδίστε δώρο')).toEqual(['from:shop.example', 'κερδίστε', 'δώρο'])
  expect(said('Выиграйте приз')).toContain('выиграйте')
  expect(said('اربح جائزة')).toContain('جائزة')
  expect(said('Laimėkite prizą')).toContain('laimėkite')
  expect(said('免费赢取 iPhone')).toEqual(['from:shop.example', '免费', '费赢', '赢取', 'iphone'])
  expect(said('', 'Win now')).toEqual(['from:shop.example', 'subject:win', 'subject:now'])
  expect(said('Ｆｒｅｅ see https://Win.example/a?b')).toEqual([
    'from:shop.example',
    'link:win.example',
    'free',
    'see',
  ])
})

test('however long and strange a mail is, little of it is looked at', () => {
  expect(said(Array.from({ length: 5000 }, (_, at) => `word${at}`).join(' '))).toHaveLength(400)
  expect(said(`\0\ud800 ${'x'.repeat(100_000)}`)).toEqual(['from:shop.example'])
  expect(tokensOf({ sender: '', subject: '', text: '' })).toEqual([])
})

const learn = (mails: readonly (readonly [spam: boolean, text: string])[]) => {
  const corpus: Corpus = { spam: 0, ham: 0 }
  const seen = new Map<string, { token: string; spam: number; ham: number }>()
  for (const [spam, text] of mails) {
    corpus[spam ? 'spam' : 'ham'] += 1
    for (const token of tokensOf({ sender: '', subject: '', text })) {
      const known = seen.get(token) ?? { token, spam: 0, ham: 0 }
      known[spam ? 'spam' : 'ham'] += 1
      seen.set(token, known)
    }
  }
  return (text: string) =>
    score(
      tokensOf({ sender: '', subject: '', text }).flatMap(token => seen.get(token) ?? []),
      corpus,
    )
}
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => [
    [true, `Win a free casino bonus today, claim prize ${at}`] as const,
    [false, `My invoice ${at} has the wrong address, please help me today`] as const,
    [true, `免费赢取大奖 ${at}`] as const,
    [false, `我的发票地址有错误 ${at}`] as const,
  ]).flat()

test('it says nothing before it has learnt enough', () => {
  expect(learn(many(9))('free casino')).toBeNull()
  expect(learn(many(10))('free casino')).not.toBeNull()
})

test('it knows spam again, says by which words, and leaves others alone', () => {
  const filter = learn(many(20))
  const spam = filter('Claim your free casino bonus')
  expect(spam?.certainty).toBeGreaterThan(95)
  expect(spam?.words.map(({ word }) => word).toSorted()).toEqual(['bonus', 'casino', 'claim', 'free'])
  expect(filter('The address on my invoice is wrong, help')?.certainty).toBeLessThan(5)
  expect(filter('免费大奖赢取')?.certainty).toBeGreaterThan(90)
  expect(filter('发票有错误')?.certainty).toBeLessThan(20)
  expect(filter('Something completely different')?.certainty).toBe(50)
  expect(
    filter('Is there a free casino bonus on my invoice? The address is wrong, please help')?.certainty,
  ).toBeLessThan(90)
})

test.each([
  ['X-Spam-Score', '7.3', 7.3],
  ['X-Spam-Score', '7.3 (+++++++)', 7.3],
  ['X-Spam-Status', 'Yes, score=12.1 required=5.0 tests=BAYES_99', 12.1],
  ['X-Spam-Status', 'No, score=-1.9 required=5.0', -1.9],
  ['X-Spam-Flag', 'YES', 5],
  ['X-Spamd-Result', 'default: False [8.20 / 15.00]; ARC_NA(0.00)', 8.2],
  ['X-Rspamd-Score', '4.5', 4.5],
  ['X-Forefront-Antispam-Report', 'CIP:192.0.2.1;CTRY:US;LANG:en;SCL:9;SRV:;', 9],
  ['X-MS-Exchange-Organization-SCL', '5', 5],
  ['X-Spam-Level', '*****', 5],
  ['X-Spam-Flag', 'NO', null],
  ['X-Spam-Score', 'unknown', null],
  ['X-Other', '9', null],
])('%s: %s', (name, value, points) => {
  expect(headerScore([{ name: name.toLowerCase(), value }])?.score ?? null).toBe(points)
})

test('of several filters the strictest counts, and the limits decide', () => {
  const header = headerScore([
    { name: 'x-spam-score', value: '-3' },
    { name: 'x-rspamd-score', value: '6' },
  ])
  const learnt = { certainty: 97, words: [] }
  expect(judge(header, null, { headerScore: 5, certainty: 95 })).toEqual({
    header: { name: 'x-rspamd-score', score: 6, limit: 5 },
    learnt: null,
  })
  expect(judge(header, learnt, { headerScore: 7, certainty: 95 })).toEqual({ header: null, learnt })
  expect(judge(header, learnt, { headerScore: 7, certainty: 98 })).toBeNull()
  expect(judge(null, null, { headerScore: 0, certainty: 50 })).toBeNull()
})
