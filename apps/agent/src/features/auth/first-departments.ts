/** One row of the set-up page. `key` stays with the row while others come and go. */
export type FirstDepartment = { key: number; name: string; address: string }

export type RowProblem = 'missing' | 'twice' | null
export type FirstDepartmentProblems = { name: RowProblem; address: RowProblem | 'not-email' }

const same = (one: string, other: string) =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase()

/** What is wrong with each row, by the rules of the server: names and addresses belong to one department each. */
export const problemsOf = (
  rows: readonly FirstDepartment[],
  general: string,
  isEmail: (text: string) => boolean,
): FirstDepartmentProblems[] =>
  rows.map(({ name, address }, index) => {
    const before = rows.slice(0, index)
    const nameTwice = same(name, general) || before.some(row => same(row.name, name))
    const addressTwice = before.some(row => same(row.address, address))
    return {
      name: name.trim() === '' ? 'missing' : nameTwice ? 'twice' : null,
      address: address.trim() === '' ? null : !isEmail(address) ? 'not-email' : addressTwice ? 'twice' : null,
    }
  })
