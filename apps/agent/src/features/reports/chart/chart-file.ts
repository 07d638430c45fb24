/** What a drawing needs to look the same outside of the page, where there are no style sheets. */
const told = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'font-variant-numeric',
] as const

type Line = { name: string; colour: string }
type Words = { title: string; subtitle: string; legend: readonly Line[] }

const edge = 20
const head = 56
const legendLine = 20
const legendColumn = 220

const svgElement = (name: string, attributes: Record<string, string | number>, text?: string) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value))
  if (text !== undefined) element.textContent = text
  return element
}

/** A copy whose every element says itself how it looks. */
function dressed(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = [drawing, ...drawing.querySelectorAll('*')]
  for (const [at, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[at]
    if (!original) continue
    const style = getComputedStyle(original)
    element.removeAttribute('class')
    element.removeAttribute('style')
    for (const name of told) {
      const value = style.getPropertyValue(name)
      if (value && value !== 'none' && value !== 'normal') element.setAttribute(name, value)
      else if (name === 'fill' && value === 'none') element.setAttribute(name, value)
    }
  }
  return copy
}

/** The drawing with its title and legend, complete in itself. */
export function chartFile(drawing: SVGSVGElement, { title, subtitle, legend }: Words) {
  const { width, height } = drawing.getBoundingClientRect()
  const root = getComputedStyle(drawing)
  const colour = (token: string) => {
    const probe = drawing.appendChild(svgElement('text', { fill: `var(${token})` }))
    const found = getComputedStyle(probe).fill
    probe.remove()
    return found
  }
  const wide = Math.max(width, 320)
  const columns = Math.max(1, Math.floor(wide / legendColumn))
  const legendHeight = Math.ceil(legend.length / columns) * legendLine
  const [allWide, allHigh] = [wide + 2 * edge, head + height + legendHeight + 2 * edge]
  const mirrored = root.direction === 'rtl'
  const from = (x: number) => (mirrored ? allWide - x : x)
  const file = svgElement('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    width: allWide,
    height: allHigh,
    viewBox: `0 0 ${allWide} ${allHigh}`,
    'font-family': root.fontFamily,
    direction: root.direction,
  })
  const ink = colour('--ink')
  file.append(
    svgElement('rect', { width: allWide, height: allHigh, fill: colour('--raised') }),
    svgElement('text', { x: from(edge), y: 32, fill: ink, 'font-size': 16, 'font-weight': 600 }, title),
    svgElement('text', { x: from(edge), y: 52, fill: colour('--ink-soft'), 'font-size': 12 }, subtitle),
  )
  const placed = svgElement('g', { transform: `translate(${edge} ${head + edge / 2})` })
  placed.append(dressed(drawing))
  file.append(placed)
  for (const [at, line] of legend.entries()) {
    const x = edge + (at % columns) * legendColumn
    const y = head + height + edge + Math.floor(at / columns) * legendLine + 8
    file.append(
      svgElement('rect', {
        x: from(x) - (mirrored ? 10 : 0),
        y: y - 9,
        width: 10,
        height: 10,
        rx: 2,
        fill: colour(line.colour),
      }),
      svgElement('text', { x: from(x + 16), y, fill: ink, 'font-size': 12 }, line.name),
    )
  }
  return { text: new XMLSerializer().serializeToString(file), width: allWide, height: allHigh }
}

/** Twice as fine as the screen's pixels, so that it can be printed. @throws where the browser cannot draw it */
export async function pictureOf(file: ReturnType<typeof chartFile>): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file.text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = file.width * 2
  canvas.height = file.height * 2
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}
