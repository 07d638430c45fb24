import type { TemplateKind } from '@stoa/contract/template-kinds'
import type { TemplateProblem } from '@stoa/contract/templates'
import { LiquidError, type StaticAnalysis } from 'liquidjs'
import { liquids } from './liquid.ts'
import { variablesOf } from './variables.ts'

type Field = TemplateProblem['field']

const unknownThing = [
  ['unknown-filter', /^undefined filter: ([^,]+)/],
  ['unknown-tag', /^tag "(.*)" not found/],
] as const

// The parser ends its message with the place and the file, which are told apart from it.
const wordsOf = (error: LiquidError) => error.message.replace(/, (file|line):.*$/s, '')

const problemIn = (field: Field, error: LiquidError): TemplateProblem => {
  const [line = 1, column = 1] = error.token?.getPosition() ?? []
  for (const [problem, pattern] of unknownThing) {
    const name = pattern.exec(error.message)?.[1]
    if (name !== undefined) return { field, line, column, problem, name }
  }
  return { field, line, column, problem: 'broken', name: wordsOf(error) }
}

/** Where a template asks for something that there is not in mails of its kind. */
const unknownVariables = (
  field: Field,
  { globals }: StaticAnalysis,
  known: ReadonlySet<string>,
): TemplateProblem[] =>
  Object.values(globals)
    .flat()
    .filter(variable => !known.has(variable.segments.join('.')))
    .map(variable => ({
      field,
      line: variable.location.row,
      column: variable.location.col,
      problem: 'unknown-variable' as const,
      name: String(variable),
    }))

const problemsOf = (kind: TemplateKind, field: Field, text: string): TemplateProblem[] => {
  const variables = variablesOf[kind].filter(({ inSubject }) => field === 'html' || inSubject)
  const liquid = liquids[field]
  try {
    const parsed = liquid.parse(text)
    const used = liquid.analyzeSync(parsed, { partials: false })
    const unknown = unknownVariables(field, used, new Set(variables.map(({ name }) => name)))
    const missing = variables
      .filter(({ name, mandatory }) => field === 'html' && mandatory && !used.globals[name])
      .map(({ name }) => ({ field, line: 1, column: 1, problem: 'missing-variable' as const, name }))
    // Once for the limits: what is too much work now would be too much when a customer waits for it.
    liquid.renderSync(parsed, {})
    return [...unknown, ...missing].sort((one, other) => one.line - other.line || one.column - other.column)
  } catch (error) {
    if (error instanceof LiquidError) return [problemIn(field, error)]
    throw error
  }
}

/** All that keeps a wording from being used; nothing where it can be. A part that cannot be parsed has one problem. */
export const checkTemplate = (
  kind: TemplateKind,
  { subject, html }: { subject: string; html: string },
): TemplateProblem[] => [...problemsOf(kind, 'subject', subject), ...problemsOf(kind, 'html', html)]

/** Why a rich text cannot be used with these variables; null where it can. */
export const problemInRichText = (text: string, known: readonly string[]): string | null => {
  try {
    const parsed = liquids.html.parse(text)
    const [unknown] = unknownVariables(
      'html',
      liquids.html.analyzeSync(parsed, { partials: false }),
      new Set(known),
    )
    liquids.html.renderSync(parsed, {})
    return unknown ? `unknown-variable ${unknown.name}` : null
  } catch (error) {
    if (error instanceof LiquidError) return `broken ${wordsOf(error)}`
    throw error
  }
}
