const longest = 60

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

/** The beginning of what HTML says, on one line: for sentences that mention it. Never shown as HTML. */
export function excerptOf(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
  const signs = [...text]
  return signs.length <= longest ? text : `${signs.slice(0, longest).join('').trimEnd()}…`
}
