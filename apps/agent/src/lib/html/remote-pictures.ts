import { filePaths } from '@stoa/contract/files'

type Place = 'here' | 'elsewhere' | 'nowhere'

const ours = filePaths.attachment(0).slice(0, -1)
/** Pictures that bring themselves along; SVG is a document. */
const drawn = /^\s*data:image\/(png|jpe?g|gif|webp|avif|bmp|x-icon)[;,]/i

/** Where a picture lies, as the browser would understand its address. */
const placeOf = (address: string): Place => {
  const url = URL.parse(address, location.href)
  if (!url) return 'nowhere'
  if (drawn.test(address)) return 'here'
  // Whoever writes a mail has no say in what else is asked of this server.
  if (url.origin === location.origin) return url.pathname.startsWith(ours) ? 'here' : 'nowhere'
  return url.protocol === 'http:' || url.protocol === 'https:' ? 'elsewhere' : 'nowhere'
}

const throughServer = (address: string): string =>
  `${location.origin}${filePaths.pictures}?url=${encodeURIComponent(new URL(address, location.href).href)}`

/**
 * Leaves out the pictures that lie elsewhere, or lets the server fetch them: the browser itself asks nobody but the server.
 * Returns whether there were any.
 */
export function settlePictures(body: DocumentFragment, wanted: boolean): boolean {
  let found = false
  const settle = (address: string): string | null => {
    const place = placeOf(address)
    if (place === 'elsewhere') found = true
    if (place === 'here') return address
    return place === 'elsewhere' && wanted ? throughServer(address) : null
  }
  for (const name of ['src', 'background'])
    for (const element of body.querySelectorAll(`[${name}]`)) {
      const settled = settle(element.getAttribute(name) ?? '')
      if (settled === null && element instanceof HTMLImageElement) element.replaceWith(...standIns(element))
      else if (settled === null) element.removeAttribute(name)
      else element.setAttribute(name, settled)
    }
  for (const element of body.querySelectorAll<HTMLElement>('[style]')) {
    settleStyle(element.style, settle)
    // What the browser did not understand is gone with it.
    element.setAttribute('style', element.style.cssText)
  }
  return found
}

/** What is read in place of a picture that is left out; nothing where it says nothing. */
function standIns({ alt }: HTMLImageElement): HTMLElement[] {
  if (alt.trim() === '') return []
  const words = document.createElement('span')
  words.className = 'stoa-picture'
  words.textContent = alt
  return [words]
}

const addresses = /url\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^)\s]*))\s*\)/gi
const fetches = /url\(|image-set\(|image\(|src\(|cross-fade\(/i

/** What the browser made of the style: escapes and comments are gone. Variables could hide anything and are not needed. */
function settleStyle(style: CSSStyleDeclaration, settle: (address: string) => string | null) {
  for (const name of [...style]) {
    const value = style.getPropertyValue(name)
    if (name.startsWith('--') || value.includes('var(')) style.removeProperty(name)
    else if (fetches.test(value)) {
      let kept = true
      const settled = value.replace(addresses, (_, double = '', single = '', bare = '') => {
        const address = settle(double || single || bare)
        if (address === null) kept = false
        return `url("${address}")`
      })
      style.removeProperty(name)
      if (kept && !fetches.test(settled.replace(addresses, ''))) style.setProperty(name, settled)
    }
  }
}
