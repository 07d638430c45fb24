const called = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
/** They stand for no language: unknown, several, none. */
const none: ReadonlySet<string> = new Set(['und', 'mul', 'mis', 'zxx'])

/** A language of the world in the form of BCP 47, whichever way it was written: `de`, `pt-BR` for `pt_br`, `he` for `iw`; null where there is no such language. */
export const canonicalTag = (given: string): string | null => {
  try {
    const { baseName, language } = new Intl.Locale(given.trim().replaceAll('_', '-'))
    return none.has(language) || called.of(language) === undefined ? null : baseName
  } catch {
    return null
  }
}

/** `pt` of `pt-BR`. */
export const languageIn = (tag: string): string => tag.split('-')[0] ?? tag

/** All that have a code of two letters, as ISO 639-1 lists them. */
export const everyLanguage: readonly string[] = [
  ...'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee'.split(
    ' ',
  ),
  ...'el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io'.split(
    ' ',
  ),
  ...'is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn'.split(
    ' ',
  ),
  ...'mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se'.split(
    ' ',
  ),
  ...'sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tn to tr ts tt ty ug uk ur uz ve vi vo wa wo'.split(
    ' ',
  ),
  ...'xh yi yo za zh zu'.split(' '),
]
