import { expect, test } from 'vitest'
import { testPlatform } from '../../../../platform/testing/test-platform.ts'
import { mailOf, mailRoom } from '../testing.ts'

test('a file is judged when it comes, by what it is and not by what it is called', async () => {
  const platform = await testPlatform()
  const { receives } = await mailRoom(platform)
  const part = (name: string, content: string) =>
    [
      '--b',
      'Content-Type: image/jpeg',
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(content).toString('base64'),
    ].join('\r\n')
  await receives(
    mailOf({
      headers: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b'],
      text: [
        part('photo.jpg', 'MZ program'),
        part('holiday.jpg', '\xff\xd8\xff'),
        part('run.js', 'x'),
        '--b--',
      ].join('\r\n'),
    }),
  )
  const files = await platform.db.selectFrom('attachment').select(['name', 'danger']).orderBy('id').execute()
  expect(files).toEqual([
    { name: 'photo.jpg', danger: 'disguised' },
    { name: 'holiday.jpg', danger: null },
    { name: 'run.js', danger: 'script' },
  ])
})
