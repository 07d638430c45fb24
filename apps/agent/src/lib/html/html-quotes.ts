/** Where Outlook begins the former mail: a thin line above "From: … Sent: …". */
const outlookLine = '[style*="border-top:solid #E1E1E1" i], [style*="border-top:solid #B5C4DF" i]'
const attributionClass = /gmail_attr|moz-cite-prefix|protonmail_quote-header/
const attributionSign = /[@\d]/

/**
 * Folds what a mail quotes at its end into `<details>`. Only what nothing follows is folded; answers between
 * quotes stay in sight, and a mail that is nothing but a quote stays open.
 */
export function foldTrailingQuote(root: DocumentFragment, label: string): void {
  const nodes = outlookQuote(root) ?? trailingQuote(root)
  const first = nodes?.[0]
  if (!nodes || !first?.parentNode || !hasContentBefore(root, first)) return
  const summary = document.createElement('summary')
  summary.textContent = '…'
  summary.title = label
  summary.ariaLabel = label
  const details = document.createElement('details')
  details.className = 'stoa-quote'
  first.parentNode.insertBefore(details, first)
  details.append(summary, ...nodes)
}

function outlookQuote(root: DocumentFragment): ChildNode[] | null {
  let node: ChildNode | null = root.querySelector(outlookLine)
  if (!node) return null
  while (node.parentNode && node.parentNode !== root && !before(node).some(hasContent))
    node = node.parentNode as Element
  const nodes: ChildNode[] = []
  for (let each: ChildNode | null = node; each; each = each.nextSibling) nodes.push(each)
  return nodes
}

function trailingQuote(root: DocumentFragment): ChildNode[] | null {
  const quotes = [...root.querySelectorAll('blockquote')].filter(
    quote => !quote.parentElement?.closest('blockquote'),
  )
  const last = quotes.at(-1)
  if (!last || hasContentAfter(root, last)) return null
  let node: Element = last
  // What surrounds the quote and says nothing but whose it is belongs to it.
  while (node.parentElement && before(node).every(each => !hasContent(each) || isAttribution(each)))
    node = node.parentElement
  const nodes: ChildNode[] = [node]
  for (let each = node.previousSibling; each; each = each.previousSibling) {
    if (hasContent(each) && !isAttribution(each)) break
    nodes.unshift(each)
    if (isAttribution(each)) break
  }
  return nodes
}

function before(node: Node): ChildNode[] {
  const found: ChildNode[] = []
  for (let each = node.previousSibling; each; each = each.previousSibling) found.push(each)
  return found
}

function isAttribution(node: Node): boolean {
  if (node instanceof Element && attributionClass.test(node.className)) return true
  const text = (node.textContent ?? '').trim()
  return text.length <= 250 && /[:：]$/.test(text) && attributionSign.test(text)
}

const hasContent = (node: Node): boolean =>
  (node.textContent ?? '').trim() !== '' ||
  (node instanceof Element && (node.matches('img, hr') || node.querySelector('img') !== null))

const rangeIn = (set: (range: Range) => void): boolean => {
  const range = document.createRange()
  set(range)
  const part = range.cloneContents()
  return [...part.childNodes].some(hasContent)
}

const hasContentAfter = (root: DocumentFragment, node: Node) =>
  rangeIn(range => {
    range.setStartAfter(node)
    range.setEnd(root, root.childNodes.length)
  })

const hasContentBefore = (root: DocumentFragment, node: Node) =>
  rangeIn(range => {
    range.setStart(root, 0)
    range.setEndBefore(node)
  })
