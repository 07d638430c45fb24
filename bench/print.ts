import type { Figure } from './row.ts'

export const printJson = ({ reference, ...figure }: Figure): void => {
  const { name, value, unit, ...rest } = figure
  console.log(JSON.stringify({ name, value, unit, reference: reference?.value ?? null, ...rest }))
}

export const printTable = (figures: readonly Figure[]): void => {
  const lines = [
    ['', 'value', 'reference', 'ratio', 'goal', ''],
    ...figures.map(({ name, value, unit, reference, ratio, goal, ok }) => [
      name,
      `${value} ${unit}`,
      reference ? `${reference.value} ${reference.what}` : '–',
      ratio === null ? '–' : `${ratio}`,
      goal,
      ok ? 'ok' : 'MISSED',
    ]),
  ]
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map(line => line[column]?.length ?? 0)),
  )
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}
