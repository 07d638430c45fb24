import { expect, test } from 'vitest'
import { openLog } from './log.ts'

const listen = (terminal: boolean) => {
  const lines: string[] = []
  const log = openLog('info', { out: { write: line => lines.push(line) }, terminal })
  return { log, lines }
}

test('a line is JSON with the level by name and the time in ISO', () => {
  const { log, lines } = listen(false)
  log.info({ ticket: 7 }, 'opened')
  expect(JSON.parse(lines.join(''))).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    ticket: 7,
    msg: 'opened',
  })
})

test('secrets are struck out wherever they hide', () => {
  const { log, lines } = listen(false)
  log.info({
    password: 'hush',
    body: { token: 'hush' },
    req: { headers: { authorization: 'hush', cookie: 'hush' } },
    res: { headers: { 'set-cookie': 'hush' } },
  })
  expect(lines.join('')).not.toContain('hush')
  expect(lines.join('').match(/\[hidden\]/g)).toHaveLength(5)
})

test('a terminal gets a readable line, with the stack of an error below', () => {
  const { log, lines } = listen(true)
  log.warn({ channel: 'email' }, 'slow')
  log.error({ err: new Error('no route') })
  expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d warn {2}slow channel="email"\n$/)
  expect(lines[1]).toMatch(/^\d\d:\d\d:\d\d error no route\nError: no route\n {4}at /)
})

test('a quieter level says less', () => {
  const { log, lines } = listen(false)
  log.debug('detail')
  expect(lines).toEqual([])
})
