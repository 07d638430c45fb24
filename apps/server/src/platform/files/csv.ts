/** How a file is written, for the programs and countries that read it. */
export type CsvForm = { separator: 'comma' | 'semicolon' | 'tab'; decimal: 'point' | 'comma'; bom: boolean }

const signs = { comma: ',', semicolon: ';', tab: '\t' } as const
const number = /^[+-]?(\d+([.,]\d+)?|[.,]\d+)$/

/** A spreadsheet takes these for the beginning of a formula, and does what it says. */
const formula = /^[=+\-@\t\r]/

/** Writes lines as RFC 4180 has them: quoted where it has to be, ended by CR LF. */
export const csvLine = ({ separator, decimal }: Pick<CsvForm, 'separator' | 'decimal'>) => {
  const sign = signs[separator]
  const special = new RegExp(`["\\r\\n${sign}]`)
  const quoted = (text: string) => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const cell = (value: string | number | null): string => {
    if (value === null) return ''
    if (typeof value === 'string')
      return quoted(formula.test(value) && !number.test(value) ? `'${value}` : value)
    const digits = String(value)
    return decimal === 'comma' ? quoted(digits.replace('.', ',')) : digits
  }
  return (cells: readonly (string | number | null)[]): string => `${cells.map(cell).join(sign)}\r\n`
}

/** By this Excel knows that a file is UTF-8. */
export const mark = '\uFEFF'
