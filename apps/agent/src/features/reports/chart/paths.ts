export type Point = readonly [x: number, y: number]

const at = ([x, y]: Point) => `${x.toFixed(1)},${y.toFixed(1)}`

/** A line that breaks off where there is no value. */
export function linePath(points: readonly (Point | null)[]): string {
  let path = ''
  let drawing = false
  for (const point of points) {
    if (point) path += `${drawing ? 'L' : 'M'}${at(point)}`
    drawing = point !== null
  }
  return path
}

/** Between an upper and a lower edge that have a point at the same places; in pieces, where there is no value. */
export function areaPath(upper: readonly (Point | null)[], lower: readonly (Point | null)[]): string {
  let path = ''
  let from = 0
  for (let step = 0; step <= upper.length; step++) {
    if (upper[step]) continue
    const edge = [...upper.slice(from, step), ...lower.slice(from, step).toReversed()]
    if (step > from) path += `M${edge.flatMap(point => (point ? at(point) : [])).join('L')}Z`
    from = step + 1
  }
  return path
}

/** Points that no line reaches, since there is no value on either side. */
export const lonePoints = (points: readonly (Point | null)[]): Point[] =>
  points.filter((point, index): point is Point => point !== null && !points[index - 1] && !points[index + 1])

const onCircle = (centre: number, radius: number, share: number): Point => [
  centre + radius * Math.sin(share * 2 * Math.PI),
  centre - radius * Math.cos(share * 2 * Math.PI),
]

/** A piece of a ring, from one share of it to another, clockwise from the top. All of it is two halves. */
export function ringPath(centre: number, outer: number, inner: number, from: number, to: number): string {
  if (to - from > 0.9999)
    return ringPath(centre, outer, inner, 0, 0.5) + ringPath(centre, outer, inner, 0.5, 1)
  const large = to - from > 0.5 ? 1 : 0
  const arc = (radius: number, sweep: number, end: number) =>
    `A${radius},${radius} 0 ${large} ${sweep} ${at(onCircle(centre, radius, end))}`
  return `M${at(onCircle(centre, outer, from))}${arc(outer, 1, to)}L${at(onCircle(centre, inner, to))}${arc(inner, 0, from)}Z`
}

/** What tells series apart besides their colour: a circle, a square, a triangle, a diamond, each about 10 wide. */
export const markerPaths = [
  'M-4.5,0A4.5,4.5 0 1 1 4.5,0A4.5,4.5 0 1 1 -4.5,0Z',
  'M-4,-4H4V4H-4Z',
  'M0,-5L5,4H-5Z',
  'M0,-5.5L5.5,0L0,5.5L-5.5,0Z',
] as const
