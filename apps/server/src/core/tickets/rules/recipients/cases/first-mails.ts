import { all, bank, from, nour, omar, type RecipientCase, sales, us } from './recipient-case.ts'

const everybody = 'Whoever got the question gets the answer.'
const loop = 'Mail to an address of ours would come back as a message.'

export const firstMails: readonly RecipientCase[] = [
  {
    title: 'The customer wrote to us alone',
    mails: [from(nour)],
    expected: all([nour]),
    reason: 'There is nobody else.',
  },
  {
    title: 'Nobody wrote yet',
    mails: [],
    expected: all([nour]),
    reason: 'The contact of the ticket is whom it is about.',
  },
  {
    title: 'It came by the API, without a sender',
    mails: [from(null, [])],
    expected: all([nour]),
    reason: 'The contact stands for who wrote.',
  },
  {
    title: 'Somebody was in Cc',
    mails: [from(nour, [us], { cc: [omar] })],
    expected: all([nour], [omar]),
    reason: everybody,
  },
  {
    title: 'Somebody else was in To beside us',
    mails: [from(nour, [us, omar])],
    expected: all([nour], [omar]),
    reason: 'To is for who wrote; everybody else gets a copy.',
  },
  {
    title: 'We were in Cc, somebody else in To',
    mails: [from(nour, [omar], { cc: [us] })],
    expected: all([nour], [omar]),
    reason: everybody,
  },
  {
    title: 'Somebody in To, somebody else in Cc',
    mails: [from(nour, [us, omar], { cc: [bank] })],
    expected: all([nour], [omar, bank]),
    reason: 'In the order in which the mail names them.',
  },
  {
    title: 'Two addresses of ours',
    mails: [from(nour, [us, sales])],
    expected: all([nour]),
    reason: loop,
  },
  {
    title: 'Our address with the mark of the ticket',
    mails: [from(nour, ['support+t7.abc@olive.example'])],
    expected: all([nour]),
    reason: 'What stands behind a plus sign leads to the same mailbox.',
  },
  {
    title: 'Our address in capitals',
    mails: [from(nour, ['SUPPORT@Olive.example'], { cc: [omar] })],
    expected: all([nour], [omar]),
    reason: 'The case of letters says nothing.',
  },
  {
    title: 'The same person in To and Cc',
    mails: [from(nour, [omar], { cc: [omar, 'OMAR@nour.example'] })],
    expected: all([nour], [omar]),
    reason: 'Nobody gets the same mail twice.',
  },
  {
    title: 'The writer is in Cc of their own mail',
    mails: [from(nour, [us], { cc: [nour] })],
    expected: all([nour]),
    reason: 'They are in To already.',
  },
  {
    title: 'What is no address',
    mails: [from(nour, [us, 'undisclosed-recipients:;', 'x'], { cc: ['a b@c.de'] })],
    expected: all([nour]),
    reason: 'Nothing can be sent there.',
  },
  {
    title: 'A customer’s plus address in Cc',
    mails: [from(nour, [us], { cc: ['omar+shop@nour.example'] })],
    expected: all([nour], ['omar+shop@nour.example']),
    reason: 'Only ours lose what stands behind the plus sign: theirs may matter to them.',
  },
  {
    title: 'The customer writes by a plus address of theirs',
    mails: [from('nour+shop@nour.example')],
    contact: 'nour+shop@nour.example',
    expected: all(['nour+shop@nour.example']),
    reason: 'An answer goes to where the question came from.',
  },
  {
    title: 'A program was in Cc',
    mails: [from(nour, [us], { cc: ['no-reply@shop.example', omar] })],
    expected: all([nour], [omar]),
    reason: 'Nobody reads there.',
  },
  {
    title: 'We got it as a hidden recipient, without any other',
    mails: [from(nour, [])],
    expected: all([nour]),
    reason: 'There is nobody else that we know of.',
  },
  {
    title: 'We got it as a hidden recipient of a mail to others',
    mails: [from(nour, [omar])],
    expected: all([nour], [omar]),
    reason: 'An agent sees whom it goes to and can take them out.',
  },
]
