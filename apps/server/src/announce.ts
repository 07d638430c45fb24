/** What the operator sees when everything is ready: the links, aligned. */
export const announce = (lines: readonly (readonly [label: string, value: string])[]): void => {
  const width = Math.max(...lines.map(([label]) => label.length)) + 3
  const rows = lines.map(([label, value]) => `  ${label.padEnd(width)}${value}`)
  process.stdout.write(['', '  Stoa is ready', ...rows, '', ''].join('\n'))
}
