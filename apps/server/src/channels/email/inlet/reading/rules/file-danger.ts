import type { Danger } from '@stoa/contract/file-dangers'

type File = { name: string; content: Buffer }

const endings = (list: string) => new RegExp(`\\.(${list.replaceAll(' ', '|')})$`, 'i')
const programs = endings(
  'exe com scr pif msi msp dll sys cpl ocx jar class apk dmg pkg deb rpm app appimage lnk url iso img vhd vhdx gadget msix appx xll',
)
const scripts = endings(
  'js mjs jse vbs vbe wsf wsh wsc ps1 psm1 psd1 bat cmd sh bash zsh command py pyw pl rb php hta reg inf scf application chm svg xhtml',
)
const macros = endings('docm dotm xlsm xltm xlam pptm potm ppam ppsm sldm xlsb one')
/** Kinds that people open without a thought: nothing that runs calls itself one of them by mistake. */
const trusted =
  /\.(pdf|docx?|xlsx?|pptx?|txt|csv|rtf|odt|ods|png|jpe?g|gif|webp|bmp|tiff?|mp3|mp4|mov|zip|eml|ics)$/i

const signs: readonly (readonly [Danger, Buffer])[] = [
  ['program', Buffer.from('MZ')],
  ['program', Buffer.from('7f454c46', 'hex')],
  ['program', Buffer.from('feedface', 'hex')],
  ['program', Buffer.from('feedfacf', 'hex')],
  ['program', Buffer.from('cffaedfe', 'hex')],
  ['program', Buffer.from('cafebabe', 'hex')],
  ['program', Buffer.from('dex\n')],
  ['program', Buffer.from('4c0000000114020000000000c000000000000046', 'hex')],
  ['script', Buffer.from('#!')],
]
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const zip = Buffer.from('PK\x03\x04')
/** Where the macros of a document are, in packed and in old ones. */
const packedMacros = Buffer.from('vbaProject.bin')
const oldMacros = Buffer.from('_VBA_PROJECT', 'utf16le')

const startsWith = (content: Buffer, sign: Buffer) => content.subarray(0, sign.length).equals(sign)

/** What would run, by the bytes. */
const byBytes = (content: Buffer): Danger | null => {
  const sign = signs.find(([, bytes]) => startsWith(content, bytes))
  if (sign) return sign[0]
  const office =
    (startsWith(content, zip) && content.includes(packedMacros)) ||
    (startsWith(content, ole) && content.includes(oldMacros))
  return office ? 'macros' : null
}

const byName = (name: string): Danger | null => {
  if (programs.test(name)) return 'program'
  if (scripts.test(name)) return 'script'
  return macros.test(name) ? 'macros' : null
}

/**
 * Whether opening a file may run something, by its bytes and by its name; `disguised` where it pretends to be something else: a program
 * that is called a picture, a name with two endings, or one that is written backwards. Null for nearly every file.
 */
export const dangerOf = ({ name, content }: File): Danger | null => {
  // Blanks hide an ending, and Windows drops dots and blanks at the end.
  const plain = name.replace(/[\s.]+$/, '')
  const named = byName(plain)
  const found = byBytes(content) ?? named
  if (found === null) return null
  const [before = ''] = /^.*(?=\.[^.]*$)/.exec(plain) ?? []
  const pretends = trusted.test(plain) && named === null && found !== 'macros'
  return pretends || trusted.test(before.trimEnd()) || /[\u202a-\u202e\u2066-\u2069]/.test(name)
    ? 'disguised'
    : found
}
