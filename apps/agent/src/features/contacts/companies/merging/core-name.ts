/** What companies are by law, in the alphabets that the app is read in; without dots, in lower case. */
const legalForms = new Set(
  [
    'ltd limited llc llp lp inc incorporated corp corporation co company plc gmbh mbh ag kg kgaa ug ohg se sa sas sarl srl spa snc',
    'bv nv oy oyj ab as aps is hf sp zoo doo dd kft zrt sro uab mb vsi ii pty pte pvt the',
    'ооо ао пао зао оао ип тоо чп',
    'αε επε ικε οε εε',
    'شركة ش ذمم شمم',
  ].flatMap(line => line.split(' ')),
)

const isLegal = (word: string | undefined): boolean =>
  word !== undefined && (legalForms.has(word.replaceAll(/[.,()"'/&]/g, '')) || /^[.,&"']*$/.test(word))

/** What is left of a company's name without its legal form, to look for those that are called nearly the same; never nothing. */
export function coreName(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(股份有限公司|有限责任公司|有限公司|公司|株式会社)$/u, '')
    .split(/\s+/)
    .filter(Boolean)
  while (words.length > 1 && isLegal(words.at(-1))) words.pop()
  while (words.length > 1 && isLegal(words[0])) words.shift()
  return words.join(' ').replace(/^["'«„“]+|[\s,.&"'»“”]+$/gu, '') || name
}
