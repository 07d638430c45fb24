import { all, bank, from, nour, omar, one, type RecipientCase, us } from './recipient-case.ts'

const wanted = 'Reply-To says where its writer wants answers.'
const form = 'form@shop.example'
const list = 'carpenters@lists.example'
const many = Array.from({ length: 11 }, (_, index) => `guest${index}@party.example`)

export const replyTo: readonly RecipientCase[] = [
  {
    title: 'Reply-To names another address',
    mails: [from(bank, [us], { replyTo: [nour] })],
    expected: all([nour]),
    reason: wanted,
  },
  {
    title: 'Reply-To is the address that it came from',
    mails: [from(nour, [us], { replyTo: [nour] })],
    expected: all([nour]),
    reason: wanted,
  },
  {
    title: 'Reply-To names two people',
    mails: [from(nour, [us], { replyTo: [nour, omar] })],
    expected: all([nour, omar]),
    reason: 'Both are whom the writer wants answers to go to.',
  },
  {
    title: 'Reply-To names somebody who is in Cc, too',
    mails: [from(nour, [us], { replyTo: [omar], cc: [omar] })],
    expected: all([omar], [nour]),
    reason: 'They get it once; the contact stays in the conversation.',
  },
  {
    title: 'Reply-To is an address of ours',
    mails: [from(nour, [us], { replyTo: [us] })],
    expected: all([nour]),
    reason: 'Answers would come back to us; who wrote is answered instead.',
  },
  {
    title: 'Reply-To names us and the customer',
    mails: [from(bank, [us], { replyTo: [us, nour] })],
    expected: all([nour]),
    reason: 'What of it is ours is left out.',
  },
  {
    title: 'A contact form writes from its own address, with the customer in Reply-To',
    mails: [from(form, [us], { replyTo: [nour] })],
    expected: all([nour]),
    reason: 'Nobody reads the address of the form.',
  },
  {
    title: 'A contact form writes from our own address, with the customer in Reply-To',
    mails: [from(us, [us], { replyTo: [nour] })],
    expected: all([nour]),
    reason: wanted,
  },
  {
    title: 'A contact form writes from our own address and names nobody',
    mails: [from(us, [us])],
    expected: all([nour]),
    reason: 'The contact of the ticket is all that is left.',
  },
  {
    title: 'A group of addresses hands on the mail under its own, which is ours',
    mails: [from('support+via@olive.example', [us], { replyTo: [nour], cc: [omar] })],
    expected: all([nour], [omar]),
    reason: 'Who wrote stands in Reply-To.',
  },
  {
    title: 'A colleague of ours wrote by our own address',
    mails: [from(us, [us], { cc: [omar] })],
    expected: all([nour], [omar]),
    reason: 'The customer is answered, not ourselves.',
  },
  {
    title: 'It came by a mailing list whose Reply-To is the list',
    mails: [from(nour, [list], { replyTo: [list], list: true })],
    expected: one([nour], [list]),
    reason: 'A private answer goes to the person; to the list only who chooses to answer to all.',
  },
  {
    title: 'It came by a mailing list without Reply-To',
    mails: [from(nour, [list], { cc: [us], list: true })],
    expected: one([nour], [list]),
    reason: 'The list is one of the recipients, like everybody else.',
  },
  {
    title: 'It came by a mailing list that writes for its members',
    mails: [from(list, [us], { list: true })],
    expected: one([list], [nour]),
    reason: 'The mail names nobody but the list.',
  },
  {
    title: 'It went to eleven others',
    mails: [from(nour, [us, ...many])],
    expected: one([nour], many),
    reason: 'To so many, an agent writes only when they choose to.',
  },
  {
    title: 'It went to ten others',
    mails: [from(nour, [us, ...many.slice(0, 10)])],
    expected: all([nour], many.slice(0, 10)),
    reason: 'So many can still be one conversation.',
  },
]
