import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/generate/read-server.ts'

const isMade = (path: string) => /(^|\/)(node_modules|dist)$/.test(path)

const documents = globSync(
  ['*.md', 'docs/**/*.md', 'apps/**/*.md', 'packages/**/*.md', 'bench/**/*.md', 'test/**/*.md'],
  {
    cwd: root,
    exclude: isMade,
  },
).map(path => path.replaceAll('\\', '/'))

const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts)
const files = globSync('{.*,*,{apps,packages,docs,scripts,test,bench}/**/*}', {
  cwd: root,
  exclude: isMade,
}).map(path => path.replaceAll('\\', '/'))

const linksIn = (text: string) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter(target => !/^([a-z]+:|#)/.test(target))

/** What stands in backquotes and looks like a file or a folder of the project, without placeholders. */
const pathsIn = (text: string) =>
  [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\s]+)`/g)]
    .map(([, word = '']) => word)
    .filter(
      word =>
        /^[\w@.][\w@./-]*$/.test(word) &&
        (/^(apps|packages|docs|scripts|test|bench)\/./.test(word) ||
          /\w\.(ts|tsx|mjs|sql|md|json)$/.test(word)),
    )

/** A path may be given from the root, from the document, or as the end of one, such as `commands.ts` or `channels/delivery/channel.ts`. */
const exists = (path: string, from: string) =>
  existsSync(join(root, path)) ||
  existsSync(join(root, dirname(from), path)) ||
  existsSync(join(root, path.replace(/^(contract|client|text|cast)\//, 'packages/$1/src/'))) ||
  files.some(file => file === path || file.endsWith(`/${path}`)) ||
  files.some(file => `${dirname(file)}/`.includes(`/${path.replace(/\/$/, '')}/`))

const namedScripts = (text: string) => [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name)

/** Code that a document takes from a file: `<!-- from PATH -->` before the block. */
const quotesIn = (text: string) =>
  [...text.matchAll(/<!-- from (\S+) -->\n```\w+\n([\s\S]*?)\n```/g)].map(([, path = '', code = '']) => ({
    path,
    code,
  }))

describe.each(documents)('%s', document => {
  const text = readFileSync(join(root, document), 'utf8')

  test('links to what is there', () => {
    const gone = linksIn(text).filter(
      target => !existsSync(join(root, dirname(document), target.replace(/#.*/, ''))),
    )
    expect(gone).toEqual([])
  })

  test('names files and scripts that are there', () => {
    expect(pathsIn(text).filter(path => !exists(path, document))).toEqual([])
    expect(namedScripts(text).filter(name => !scripts.includes(name))).toEqual([])
  })

  test('quotes code as it is', () => {
    const stale = quotesIn(text).filter(
      ({ path, code }) => !readFileSync(join(root, path), 'utf8').includes(code),
    )
    expect(stale).toEqual([])
  })
})

test('what is gone is found', () => {
  expect(linksIn('[a](docs/b.md) [c](https://example.com) [d](#e)')).toEqual(['docs/b.md'])
  expect(pathsIn('`scripts/gone.mjs` `ticket.resolved` `npm start` `next-status.ts`')).toEqual([
    'scripts/gone.mjs',
    'next-status.ts',
  ])
  expect(exists('scripts/gone.mjs', 'STYLE.md')).toBe(false)
  expect(exists('next-status.ts', 'STYLE.md')).toBe(true)
  expect(namedScripts('run npm run nothing-such')).toEqual(['nothing-such'])
  expect(quotesIn('<!-- from a.ts -->\n```ts\nx\n```')).toEqual([{ path: 'a.ts', code: 'x' }])
})

test('decision records are numbered without a gap, and dated', () => {
  const records = documents.filter(path => path.startsWith('docs/decisions/')).sort()
  expect(records.map(path => Number(path.slice('docs/decisions/'.length).slice(0, 4)))).toEqual(
    records.map((_, at) => at + 1),
  )
  const parts = ['## Context', '## Options', '## Decision', '## Consequences']
  for (const path of records) {
    const text = readFileSync(join(root, path), 'utf8')
    expect(text, path).toMatch(/^# \d+\. .+\n\n\d{4}-\d\d-\d\d\n/)
    expect(
      parts.filter(part => !text.includes(part)),
      path,
    ).toEqual([])
  }
})
