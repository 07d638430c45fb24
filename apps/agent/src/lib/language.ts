import type { Language } from '@stoa/contract/settings-shapes'
import { loadPart, namespaces, type Part } from '@stoa/text/catalogues'
import { closestLanguage, direction, isLanguage } from '@stoa/text/languages'
import i18next from 'i18next'
import { patiently } from '../ui/lazily.ts'

const memory = 'stoa.language'

/** What was asked for so far; another language needs the same. */
const wanted = new Set<Part>(['daily'])
/** What is at hand, as `language part`: to import it again would take as long as a frame, though it is there. */
const added = new Set<string>()

/** The language of the last visit, else the browser's: known before the server has said who this is. */
export function firstLanguage(): Language {
  const remembered = localStorage.getItem(memory)
  return remembered && isLanguage(remembered) ? remembered : closestLanguage(navigator.languages)
}

export async function startLanguage(language: Language): Promise<void> {
  await i18next.init({
    lng: language,
    ns: [...namespaces],
    defaultNS: 'shell',
    resources: { [language]: await loadPart(language, 'daily') },
    interpolation: { escapeValue: false }, // React escapes
  })
  added.add(`${language} daily`)
  mark(language)
}

/** Changes the words, the direction and what screen readers speak; nothing is reloaded. */
export async function changeLanguage(language: Language): Promise<void> {
  if (i18next.language === language) return
  for (const part of wanted) await add(language, part)
  await i18next.changeLanguage(language)
  mark(language)
}

/** Has the words of a part at hand before a page that uses them is shown. */
export async function loadTexts(part: Part): Promise<void> {
  wanted.add(part)
  await patiently(() => add(i18next.language as Language, part))()
}

async function add(language: Language, part: Part) {
  if (added.has(`${language} ${part}`)) return
  for (const [namespace, words] of Object.entries(await loadPart(language, part)))
    i18next.addResourceBundle(language, namespace, words)
  added.add(`${language} ${part}`)
}

function mark(language: Language) {
  document.documentElement.lang = language
  document.documentElement.dir = direction(language)
  localStorage.setItem(memory, language)
}
