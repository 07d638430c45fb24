import type { Mailer } from '../shapes.ts'
import type { Charset } from './charsets.ts'
import type { Encoding } from './entity.ts'

/** How a mail program writes: what it adds to the head, how it encodes, what its HTML looks like. */
export type Manners = {
  headers: readonly string[]
  encoding: Encoding
  /** Whether it writes the old character set of the language where that suffices. */
  oldCharsets: boolean
  plainType: string
  boundary: (digits: string) => string
  /** null: it writes plain text only. */
  html: ((paragraphs: string, quote: string) => string) | null
}

const wordStyles = ['Normal', 'ListParagraph', 'PlainText', 'Heading', 'Footer']
  .map(
    name =>
      `p.Mso${name}, li.Mso${name}, div.Mso${name}\n\t{margin:0cm;\n\tfont-size:11.0pt;\n\tfont-family:"Calibri",sans-serif;\n\tmso-fareast-language:EN-US;}\n`,
  )
  .join('')

export const mailers: Readonly<Record<Mailer, Manners>> = {
  apple: {
    headers: [
      'Mime-Version: 1.0 (Mac OS X Mail 16.0 \\(3774.600.62\\))',
      'X-Mailer: Apple Mail (2.3774.600.62)',
    ],
    encoding: 'quoted-printable',
    oldCharsets: false,
    plainType: 'text/plain',
    boundary: digits => `Apple-Mail=_${digits.toUpperCase()}`,
    html: (paragraphs, quote) =>
      `<html><head><meta http-equiv="content-type" content="text/html"></head><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">${paragraphs}${quote && `<div><br><blockquote type="cite">${quote}</blockquote></div>`}</body></html>`,
  },
  gmail: {
    headers: ['MIME-Version: 1.0', 'X-Gm-Message-State: AOJu0YzC3v6d5kq8S9s0a1b2c3d4'],
    encoding: 'base64',
    oldCharsets: false,
    plainType: 'text/plain',
    boundary: digits => `000000000000${digits.slice(0, 16)}`,
    html: (paragraphs, quote) =>
      `<div dir="auto">${paragraphs}</div>${quote && `<br><div class="gmail_quote gmail_quote_container"><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${quote}</blockquote></div>`}`,
  },
  mutt: {
    headers: ['MIME-Version: 1.0', 'User-Agent: Mutt/2.2.12 (2023-09-09)'],
    encoding: '8bit',
    oldCharsets: false,
    plainType: 'text/plain',
    boundary: digits => digits.slice(0, 16),
    html: null,
  },
  outlook: {
    headers: [
      'MIME-Version: 1.0',
      'X-Mailer: Microsoft Outlook 16.0',
      'Content-Language: en-us',
      'X-MS-Has-Attach:',
    ],
    encoding: 'quoted-printable',
    oldCharsets: true,
    plainType: 'text/plain',
    boundary: digits => `----=_NextPart_000_${digits.slice(0, 4)}_${digits.slice(4, 12).toUpperCase()}`,
    html: (paragraphs, quote) =>
      `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15 (filtered medium)"><style><!--\n${wordStyles}--></style></head><body lang=EN-US link="#0563C1" vlink="#954F72"><div class=WordSection1>${paragraphs}${quote && `<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>${quote}</div>`}</div></body></html>`,
  },
  thunderbird: {
    headers: ['MIME-Version: 1.0', 'User-Agent: Mozilla Thunderbird', 'Content-Language: en-US'],
    encoding: '8bit',
    oldCharsets: true,
    plainType: 'text/plain; format=flowed',
    boundary: digits => `------------${digits.slice(0, 24)}`,
    html: (paragraphs, quote) =>
      `<!DOCTYPE html>\n<html>\n  <head>\n    <meta http-equiv="content-type" content="text/html">\n  </head>\n  <body>\n${paragraphs}\n${quote && `    <blockquote type="cite">\n${quote}</blockquote>\n`}  </body>\n</html>\n`,
  },
}

/** What programs wrote before UTF-8, by language. */
export const oldCharsets: Readonly<Record<string, readonly Charset[]>> = {
  en: ['us-ascii'],
  el: ['us-ascii', 'iso-8859-7'],
  zh: ['us-ascii', 'gb2312'],
  ru: ['us-ascii', 'windows-1251', 'koi8-r'],
  ar: ['us-ascii', 'windows-1256'],
  lt: ['us-ascii', 'windows-1257'],
}
