import { expect, test } from 'vitest'
import { languageOf } from './language-of.ts'
import { decidedLanguage } from './rules/decided-language.ts'

const said: Record<string, string> = {
  en: 'Hello, I would like to know when my order arrives. Thank you!',
  el: 'Καλημέρα, πού είναι η παραγγελία μου; Ευχαριστώ, order 4711',
  zh: '你好，我的订单 4711 在哪里？',
  ru: 'Здравствуйте, где мой заказ? Спасибо, Нур',
  ar: 'مرحبا، أين طلبي رقم 4711؟ شكرا',
  lt: 'Laba diena, norėčiau sužinoti, kada atvyks mano užsakymas. Ačiū!',
  de: 'Guten Tag, wann kommt meine Bestellung? Vielen Dank und bis bald',
  fr: 'Bonjour, je voudrais savoir quand ma commande est livrée. Merci',
  ja: 'こんにちは、注文はどこですか',
}

test.each(Object.entries(said))('%s is known by its script or its commonest words', (language, text) => {
  expect(decidedLanguage(text)).toBe(language)
})

test('what few common words are in is compared letter by letter', async () => {
  expect(await languageOf('', 'Kirjaudun sisään mutta salasanani ei kelpaa')).toBe('fi')
  expect(await languageOf('', 'سلام، سفارش من کجاست؟ لطفا پاسخ دهید')).toBe('fa')
})

test('what is too little to tell is not guessed; a script is enough', async () => {
  expect(await languageOf('Re: 4711', 'ok 👍')).toBeNull()
  expect(await languageOf('', 'https://example.com/the/and/is/you a@the.example')).toBeNull()
  expect(await languageOf('', 'Ναι')).toBe('el')
})
