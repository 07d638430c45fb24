import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { createDecoding } from './decode-text.ts'

const russian = 'Здравствуйте, я заказал у вас лампу неделю назад, но она до сих пор не пришла.'
const greek = 'Καλησπέρα σας, δεν έχω λάβει ακόμα την παραγγελία μου από την περασμένη εβδομάδα.'
const chinese = '您好，我上周订购的商品还没有收到，请问什么时候可以到？谢谢。'
const japanese = 'お世話になっております。先週注文した商品がまだ届いていません。ご確認ください。'
const german = 'Guten Tag, die Größe paßt leider nicht, ich möchte die Lampe zurückgeben.'
const lithuanian = 'Laba diena, praėjusią savaitę užsakiau lempą, tačiau jos dar negavau. Ačiū už pagalbą.'
const arabic = 'مرحبا، لم أستلم طلبي حتى الآن، متى سيصل من فضلكم؟ شكرا لكم على المساعدة'
const polish = 'Dzień dobry, paczka przyszła uszkodzona, proszę o zwrot pieniędzy. Dziękuję.'

test.each([
  ['GBK that nobody declares', chinese, 'gbk', undefined],
  ['GBK declared as UTF-8', chinese, 'gbk', 'utf-8'],
  ['GBK declared as the smaller GB2312', `${chinese}镕`, 'gbk', 'gb2312'],
  ['Shift-JIS that nobody declares', japanese, 'shift_jis', undefined],
  ['Shift-JIS declared as UTF-8', japanese, 'shift_jis', 'utf-8'],
  ['EUC-JP that nobody declares', japanese, 'euc-jp', undefined],
  ['windows-1251 that nobody declares', russian, 'windows-1251', undefined],
  ['windows-1251 declared as Latin-1', russian, 'windows-1251', 'iso-8859-1'],
  ['windows-1251 declared as ASCII', russian, 'windows-1251', 'us-ascii'],
  ['KOI8-R declared as UTF-8', russian, 'koi8-r', 'utf-8'],
  ['windows-1253 that nobody declares', greek, 'windows-1253', undefined],
  ['windows-1253 declared as UTF-8', greek, 'windows-1253', 'utf-8'],
  ['windows-1256 that nobody declares', arabic, 'windows-1256', undefined],
  ['windows-1257 that nobody declares', lithuanian, 'windows-1257', undefined],
  ['windows-1250 that nobody declares', polish, 'windows-1250', undefined],
  ['Latin-1 declared as UTF-8', german, 'windows-1252', 'utf-8'],
  ['UTF-8 declared as Latin-1', german, 'utf-8', 'iso-8859-1'],
  ['UTF-8 declared as ASCII', german, 'utf-8', 'us-ascii'],
  ['UTF-8 declared as windows-1251', russian, 'utf-8', 'windows-1251'],
  ['UTF-8 declared as GB2312', chinese, 'utf-8', 'gb2312'],
  ['UTF-8 declared as something unheard of', greek, 'utf-8', 'x-foo-42'],
  ['UTF-7', `${russian} + 1`, 'utf-7', 'utf-7'],
  ['UTF-7 under another name', german, 'utf-7', 'UNICODE-1-1-UTF-7'],
  ['code page 850', german, 'cp850', 'cp850'],
  ['UTF-16 with its mark', greek, 'utf-16', undefined],
  ['a name with a language', german, 'windows-1252', 'iso-8859-1*de'],
  ['cp1251 by its short name', russian, 'windows-1251', 'cp-1251'],
] as const)('%s is read', (_what, text, charset, declared) => {
  expect(createDecoding()(iconv.encode(text, charset), declared).text).toBe(text)
})

test('ISO-2022-JP needs no declaration', () => {
  const bytes = Buffer.from('\x1b$B$3$s$K$A$O\x1b(B', 'latin1')
  expect(createDecoding()(bytes).text).toBe('こんにちは')
})

test.each([
  ['é', 'Un café, s’il vous plaît'],
  ['a price', 'It costs 40 € – too much'],
  ['a name', 'José Muñoz'],
  ['a degree', '20 °C'],
  ['quotes', '“Hello”'],
])('a short Western text with %s is not taken for another', (_what, text) => {
  expect(createDecoding()(iconv.encode(text, 'windows-1252')).text).toBe(text)
})

test.each([
  ['windows-1251', russian],
  ['gbk', chinese],
  ['shift_jis', japanese],
  ['windows-1253', greek],
  ['iso-8859-1', german],
  ['gbk', '联通'],
  ['windows-1252', 'Ã©'],
] as const)('what is declared truly as %s stays what it is', (charset, text) => {
  const expected = charset === 'windows-1252' ? 'é' : text
  expect(createDecoding()(iconv.encode(text, charset), charset).text).toBe(expected)
})

test('a mail says what it was read as where it did not say so itself, and what was lost', () => {
  const decode = createDecoding()
  expect(decode(iconv.encode(russian, 'windows-1251')).guessed).toBe('windows-1251')
  expect(decode(iconv.encode(russian, 'windows-1251'), 'windows-1251').guessed).toBeNull()
  const torn = Buffer.concat([Buffer.from(russian), Buffer.from([0xd0])])
  expect(decode(torn, 'utf-8')).toMatchObject({ guessed: null, lossy: true })
})
