/** What programs write where a charset should stand, and mean by it that they do not know. */
const nothing =
  /^(|unknown.*|x-unknown|default.*|_?charset|binary|none|us-ascii|ascii|ansi_x3\.4-1968|7bit|8bit|utf-?8?-?mac)$/

/** Names that no standard has and mail programs write all the same. */
const others = new Map([
  ['utf8', 'utf-8'],
  ['cp65001', 'utf-8'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['cp936', 'gb18030'],
  ['x-gbk', 'gb18030'],
  ['cp932', 'shift_jis'],
  ['windows-31j', 'shift_jis'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
  ['iso-8859-8-i', 'iso-8859-8'],
  ['iso-2022-jp-ms', 'iso-2022-jp'],
  ['cp50220', 'iso-2022-jp'],
  ['cp50221', 'iso-2022-jp'],
  ['unicode-1-1-utf-7', 'utf-7'],
  ['tis-620', 'windows-874'],
])

/** A charset as it is declared, in the form that decoders know; null where nothing is said by it. */
export const charsetLabel = (declared: string | undefined): string | null => {
  // RFC 2231 lets a language follow.
  const [first = ''] = (declared ?? '').split('*')
  const label = first.replace(/["'\s]/g, '').toLowerCase()
  if (nothing.test(label)) return null
  const known = others.get(label)
  if (known) return known
  return label.replace(/^(x-)?(cp|win|windows-?|ms)[-_]?(125\d|874)$/, 'windows-$3')
}
