import { expect, test } from 'vitest'
import { canonicalTag, everyLanguage, languageIn } from './language-tag.ts'

test('a language has one form, however it was written, and what is none has none', () => {
  const forms = {
    de: 'de',
    DE: 'de',
    pt_br: 'pt-BR',
    'zh-hant-tw': 'zh-Hant-TW',
    iw: 'he',
    yue: 'yue',
    ' el ': 'el',
    'ru-u-nu-latn': 'ru',
  }
  for (const [given, tag] of Object.entries(forms)) expect([given, canonicalTag(given)]).toEqual([given, tag])
  for (const given of ['', 'xx', 'german', 'und', 'zxx', '12', 'e', 'de--at', 'Ελληνικά'])
    expect([given, canonicalTag(given)]).toEqual([given, null])
})

test('every language of two letters is known, each once', () => {
  const all = everyLanguage
  expect(all).toEqual(
    expect.arrayContaining(['en', 'el', 'zh', 'ru', 'ar', 'lt', 'de', 'fr', 'ka', 'he', 'uk']),
  )
  expect(all).not.toContain('iw')
  expect(all.length).toBeGreaterThan(170)
  expect(new Set(all).size).toBe(all.length)
  expect(all.filter(code => canonicalTag(code) !== code)).toEqual([])
  expect(languageIn('pt-BR')).toBe('pt')
})
