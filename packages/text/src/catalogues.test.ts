import { readdirSync } from 'node:fs'
import { errors } from '@stoa/contract/errors'
import { metricNames } from '@stoa/contract/metrics'
import { languages } from '@stoa/contract/settings-shapes'
import { expect, test } from 'vitest'
import { loadCatalogue, loadPart, namespaces, type Part, parts } from './catalogues.ts'
import { localeOf } from './languages.ts'

type Words = { readonly [key: string]: string | Words }

/** All texts of a catalogue as `namespace:key.key` → text. */
function flat(words: Words, before = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(words)) {
    const path = before === '' ? `${key}:` : before.endsWith(':') ? before + key : `${before}.${key}`
    if (typeof value === 'string') found.set(path, value)
    else for (const [inner, text] of flat(value, path)) found.set(inner, text)
  }
  return found
}

const ending = /_(zero|one|two|few|many|other)$/
const stem = (key: string) => key.replace(ending, '')
const placeholders = (text: string) => [...text.matchAll(/{{\s*(\w+)[^}]*}}/g)].map(match => match[1]).sort()
const inEnglishAll = await loadCatalogue('en')
const english = flat(inEnglishAll)

test('each namespace has a file in every language, and no other file is there', () => {
  for (const language of languages) {
    const files = readdirSync(new URL(`./${language}/`, import.meta.url))
      .filter(name => name.endsWith('.json'))
      .sort()
    expect(files, language).toEqual(namespaces.map(name => `${name}.json`).sort())
  }
})

test.each(languages)('%s has each namespace in the part that says so', async language => {
  for (const part of Object.keys(parts) as Part[])
    expect(Object.keys(await loadPart(language, part)).sort()).toEqual([...parts[part]].sort())
})

test.each(languages)('%s says everything that English says, and nothing else', async language => {
  const words = flat(await loadCatalogue(language))
  const stems = (keys: Iterable<string>) => [...new Set([...keys].map(stem))].sort()
  expect(stems(words.keys())).toEqual(stems(english.keys()))
  expect([...words].filter(([, text]) => text.trim() === '')).toEqual([])
})

test.each(languages)('%s has every plural form that its grammar knows', async language => {
  const words = flat(await loadCatalogue(language))
  const forms = new Intl.PluralRules(localeOf(language)).resolvedOptions().pluralCategories
  const counted = new Set([...english.keys()].filter(key => ending.test(key)).map(stem))
  for (const key of counted) {
    const given = [...words.keys()].filter(other => ending.test(other) && stem(other) === key)
    expect(given.sort(), key).toEqual(forms.map(form => `${key}_${form}`).sort())
  }
})

test.each(languages)('%s puts in the same values as English', async language => {
  const inEnglish = (key: string) => english.get(key) ?? english.get(`${stem(key)}_other`) ?? ''
  for (const [key, text] of flat(await loadCatalogue(language))) {
    const given = placeholders(text)
    const expected = placeholders(inEnglish(key))
    // "One ticket", "no tickets" may do without the number.
    const needed = ending.test(key)
      ? expected.filter(name => name !== 'count' || given.includes('count'))
      : expected
    expect(given, key).toEqual(needed)
  }
})

test('every error of the contract has a text, and every text an error', () => {
  expect(Object.keys(inEnglishAll.errors ?? {}).sort()).toEqual(
    [...Object.keys(errors), 'unreachable'].sort(),
  )
})

test.each(languages)('%s has a name and a meaning for each metric, and for nothing else', async language => {
  const { metrics = {} } = await loadCatalogue(language)
  expect(Object.keys(metrics)).toEqual(metricNames)
  for (const [name, words] of Object.entries(metrics))
    expect(words, name).toEqual({ name: expect.any(String), meaning: expect.any(String) })
})

/** Other words for a ticket than the one that a language has; two words would be two things to a reader. */
const otherWords = [
  ['el', /δελτί|εισιτήρι/i],
  ['zh', /请求单|票证|服务单/],
  ['ru', /заявк/i],
  ['lt', /biliet|kreipin/i],
] as const

test.each(otherWords)('%s has one word for a ticket', async (language, other) => {
  const found = [...flat(await loadCatalogue(language))].filter(([, text]) => other.test(text))
  expect(found).toEqual([])
})
