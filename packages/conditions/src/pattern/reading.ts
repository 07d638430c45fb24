import type { ProblemCode } from '../problems.ts'

export class PatternError extends Error {
  readonly problem: ProblemCode
  constructor(problem: ProblemCode) {
    super(problem)
    this.problem = problem
  }
}

export const broken = (): never => {
  throw new PatternError('pattern-broken')
}

export const unsupported = (): never => {
  throw new PatternError('pattern-unsupported')
}

/** A pattern that is read from left to right, character by character. */
export class Reading {
  readonly #characters: readonly string[]
  #at = 0

  constructor(pattern: string) {
    this.#characters = Array.from(pattern)
  }

  get ended(): boolean {
    return this.#at >= this.#characters.length
  }

  /** The character that comes next, or one behind it; empty at the end. */
  ahead(by = 0): string {
    return this.#characters[this.#at + by] ?? ''
  }

  take(): string {
    return this.#characters[this.#at++] ?? broken()
  }

  /** Takes the text if it comes next. */
  skip(text: string): boolean {
    const wanted = Array.from(text)
    if (!wanted.every((character, by) => this.ahead(by) === character)) return false
    this.#at += wanted.length
    return true
  }

  /** Takes what a sticky expression matches from here on. */
  match(expression: RegExp): RegExpExecArray | null {
    const rest = this.#characters.slice(this.#at, this.#at + 200).join('')
    const found = new RegExp(`^(?:${expression.source})`, 'u').exec(rest)
    if (found) this.#at += Array.from(found[0]).length
    return found
  }
}
