/** One of several things to choose from. */
export type Option<Value> = {
  value: Value
  label: string
  /** A second, softer line of information at the end, such as an address. */
  hint?: string
}
