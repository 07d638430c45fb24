// Which way imports may point. The folder names are the rules: nothing here lists a module by its name, except
// what every channel is made of (intake, delivery). Each rule has a bad example in test/architecture/bad/<rule>.

const server = '^apps/server/src/'
const module = `${server}(core|automation|outlets|channels|compat)/`
const door = `${module}[^/]+/((inlet|outlet)/)?(commands|queries|events)\\.ts$`
// What a channel hands to the two ledgers. Only channels know these.
const shapeOfChannel = `${server}channels/(intake/reader|delivery/channel)\\.ts$`
const test = '(\\.test\\.tsx?$|/testing(/|\\.ts$)|^test/|^bench/)'
const packageNamed = names => `(^|/)node_modules/(${names})/`

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
/** A type names a command without being able to give it. */
const notAType = { dependencyTypesNot: ['type-only'] }

export const forbidden = [
  rule('no-cycles', 'No import cycles, those of types included.', {}, { circular: true }),
  rule('every-import-resolves', 'What cannot be found cannot be judged.', {}, { couldNotResolve: true }),
  rule(
    'platform-imports-no-module',
    'Platform has never heard of a ticket.',
    { path: `${server}platform/`, pathNot: test },
    { path: `${server}(?!platform/)` },
  ),
  rule(
    'modules-are-entered-by-their-doors',
    'Other modules see commands.ts, queries.ts and events.ts. Routes, readers and senders are put together by the files beside main.ts.',
    { path: `${module}([^/]+)/`, pathNot: test },
    { path: `${server}(?!platform/)`, pathNot: [`${server}$1/$2/`, door, shapeOfChannel] },
  ),
  rule(
    'only-channels-know-their-shape',
    'What a reader and a sender look like concerns channels only.',
    { path: `${server}(?!channels/)[^/]+/`, pathNot: test },
    { path: shapeOfChannel },
  ),
  rule(
    'core-imports-only-core',
    'Core knows nobody downstream.',
    { path: `${server}core/`, pathNot: test },
    { path: `${server}(automation|outlets|channels|compat)/` },
  ),
  rule(
    'events-are-a-leaf',
    'Anybody may import events.ts, so it imports nearly nobody.',
    { path: `${module}.+/events\\.ts$` },
    { pathNot: ['^packages/contract/src/', `${server}platform/events/define\\.ts$`] },
  ),
  rule(
    'automation-imports-core-doors-and-events',
    'Automation acts by core commands and hears events; it knows no other automation, outlet or channel.',
    { path: `${server}automation/([^/]+)/`, pathNot: test },
    {
      path: `${server}(automation|outlets|channels|compat)/`,
      pathNot: [`${server}automation/$1/`, '/events\\.ts$'],
    },
  ),
  rule(
    'outlets-import-no-commands',
    'Outlets tell; they never change what is true.',
    { path: `${server}outlets/([^/]+)/`, pathNot: test },
    { path: `${module}.+/commands(\\.ts$|/)`, pathNot: `${server}outlets/$1/`, ...notAType },
  ),
  rule(
    'outlet-halves-import-no-core-commands',
    'What carries messages out does not change tickets on the way.',
    { path: `${server}channels/([^/]+/outlet|delivery)/`, pathNot: test },
    { path: `${server}core/[^/]+/commands(\\.ts$|/)`, ...notAType },
  ),
  rule(
    'channels-import-only-intake-and-delivery',
    'A channel is one folder that can be added or taken away.',
    { path: `${server}channels/([^/]+)/`, pathNot: test },
    { path: `${server}channels/`, pathNot: `${server}channels/($1|intake|delivery)/` },
  ),
  rule(
    'rules-are-pure',
    'Files under rules/ decide and do nothing else. They may refuse: a Refusal is a value that is thrown, and knows no HTTP.',
    { path: `${module}.+/rules/`, pathNot: test },
    {
      path: [
        `${module}.+/store[^/]*(\\.ts$|/)`,
        `${server}platform/(db|files|http|jobs|mail|postgres|sockets|platform\\.ts)`,
        packageNamed('kysely|pg|fastify|@fastify/[^/]+|ws|imapflow|nodemailer'),
        '^(child_process|dgram|fs|fs/promises|http|http2|https|net|tls)$',
      ],
      pathNot: `${server}platform/http/refusal\\.ts$`,
    },
  ),
  rule(
    'contract-imports-only-zod',
    'Both sides of the wire stand on the contract; it stands on nobody.',
    { path: '^packages/contract/src/', pathNot: test },
    { pathNot: ['^packages/contract/src/', packageNamed('zod')] },
  ),
  rule(
    'client-imports-only-the-contract',
    'The client is made from the contract and runs in any browser.',
    { path: '^packages/client/src/', pathNot: [test, '/generate/'] },
    { pathNot: ['^packages/client/src/', '^packages/contract/src/'] },
  ),
  rule(
    'text-imports-only-its-translator',
    'Catalogues are data; the contract says which languages there are.',
    { path: '^packages/text/src/', pathNot: test },
    { pathNot: ['^packages/text/src/', '^packages/contract/src/', packageNamed('i18next')] },
  ),
  rule(
    'cast-imports-only-the-contract',
    'The cast is data for demo, tests and benchmarks alike; the runtime is all it needs.',
    { path: '^packages/cast/src/', pathNot: test },
    { pathNot: ['^packages/cast/src/', '^packages/contract/src/'], dependencyTypesNot: ['core'] },
  ),
  rule(
    'conditions-is-pure',
    'The language knows what it is about from the contract, and its two engines; what it looks at is handed in.',
    { path: '^packages/conditions/src/', pathNot: test },
    { pathNot: ['^packages/conditions/src/', '^packages/contract/src/', packageNamed('kysely|re2js')] },
  ),
  rule(
    'front-ends-carry-no-evaluator',
    'Screens need fields and operators. What decides runs on the server, and weighs more than a page.',
    { path: '^apps/(agent|portal|widget)/src/', pathNot: test },
    {
      path: [
        '^packages/conditions/src/(compile|matcher|changes-at|holds/|sql/|pattern/(for-|in-memory))',
        packageNamed('kysely|re2js'),
      ],
    },
  ),
  rule(
    'front-ends-stand-alone',
    'A front end reaches the server by the contract, and knows no other front end.',
    { path: '^apps/(agent|portal|widget)/src/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  rule(
    'features-do-not-import-each-other',
    'What two features share belongs to ui/, lib/ or shell/.',
    { path: '^apps/agent/src/features/([^/]+)/' },
    { path: '^apps/agent/src/features/', pathNot: '^apps/agent/src/features/$1/' },
  ),
  rule(
    'ui-knows-no-app',
    'The kit could be lifted into another app as it is.',
    { path: '^apps/agent/src/ui/' },
    { path: '^apps/agent/src/|^packages/client/', pathNot: '^apps/agent/src/ui/' },
  ),
  rule(
    'what-ships-imports-no-test',
    'Tests know the product, not the other way round.',
    { path: '^(apps|packages)/[^/]+/src/', pathNot: test },
    { path: test },
  ),
]

export const options = {
  // TypeScript 7 has no parser that dependency-cruiser could use. Without one it reads nothing and reports no violation,
  // so scripts/check/arrows.ts compares what was read with what is on disk.
  parser: 'swc',
  tsPreCompilationDeps: true,
  exclude: { path: '^apps/[^/]+/dist/|^test/architecture/bad/' },
  doNotFollow: { path: 'node_modules' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'types', 'default'],
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
  },
}

export default { forbidden, options }
