import { measures } from '@stoa/contract/metrics'
import { describe, expect, test } from 'vitest'
import { facts } from './facts.ts'
import { begun, counted, type Line, life, opened, status } from './testing.ts'

type Case = [says: string, lines: Line[], counted: string[], only?: string]

const ada = 7
const ben = 8
const assigned = (to: number | null, from: number | null = null) => ({ assigneeId: { from, to } })
const moved = (to: number, assignee: number | null = null) => ({
  departmentId: { from: 10, to },
  assigneeId: { from: null, to: assignee },
})
const asked: Line = [60, 'customer', 'message.received', status('answered', 'open')]
const answered: Line = [30, ada, 'reply.sent', status('new', 'answered')]

const cases: Record<string, Case[]> = {
  'what comes in': [
    [
      'a customer’s first message is a ticket and a message',
      [opened()],
      ['created-tickets 1', 'incoming-messages 1'],
    ],
    [
      'what a person here opens in a customer’s name is their ticket and no message',
      [[0, ada, 'ticket.opened', { channel: 'api', departmentId: 10 }]],
      ['created-tickets 1 by 7'],
    ],
    [
      'what a person here opens among colleagues begins with a note of theirs',
      [[0, ada, 'ticket.opened', { channel: 'internal', departmentId: 10 }]],
      ['created-tickets 1 by 7', 'notes 1 by 7'],
    ],
    [
      'what a program opens is a ticket and a message of nobody’s',
      [[0, 'key', 'ticket.opened', { channel: 'form', departmentId: 10 }]],
      ['created-tickets 1', 'incoming-messages 1'],
    ],
    ['a call is no message', [opened({ channel: 'call' })], ['created-tickets 1']],
    [
      'what a customer writes comes in for whoever has the ticket then',
      [
        opened(),
        [1, 'customer', 'message.received'],
        [2, ben, 'ticket.assigned', assigned(ada)],
        [3, 'customer', 'message.received'],
      ],
      ['incoming-messages 1', 'incoming-messages 1', 'incoming-messages 1 by 7'],
      'incoming',
    ],
  ],
  'where rules route': [
    [
      'a ticket comes in where rules put it because it was opened, with their tags and for their agent',
      [
        opened(),
        [0, 'rule', 'ticket.transferred', moved(20, ada), 'because-opened'],
        [0, 'rule', 'ticket.tagged', { tag: 'Card' }, 'because-opened'],
      ],
      [
        'created-tickets 1 in 20 card',
        'incoming-messages 1 in 20 by 7 card',
        'first-assigns 1 in 20 by 7',
        'first-assign-seconds 0 in 20 by 7',
      ],
    ],
    [
      'what a rule does later, or a person, leaves it where it came in',
      [opened(), [5, 'rule', 'ticket.transferred', moved(20)], [6, ben, 'ticket.transferred', moved(30)]],
      ['created-tickets 1', 'incoming-messages 1'],
    ],
  ],
  answers: [
    [
      'each answer of a person counts for them, one of a program for nobody',
      [opened(), answered, [31, ada, 'reply.sent'], [32, ben, 'reply.sent'], [33, 'key', 'reply.sent']],
      ['answers 1 by 7', 'answers 1 by 7', 'answers 1 by 8', 'answers 1'],
      'answers',
    ],
    [
      'a rule answers for the person whose act made it run, and otherwise for nobody at all',
      [
        opened(),
        [1, 'rule', 'reply.sent', { automatic: true }],
        [2, { ruleOf: ben }, 'reply.sent', { automatic: true }],
      ],
      ['answers 1 by 8'],
      'answers',
    ],
    [
      'what Stoa answers by itself counts never',
      [opened(), [1, 'stoa', 'automatic-answer.sent']],
      [],
      'answers',
    ],
    [
      'merging counts no answers',
      [opened(), [1, ada, 'ticket.merged', { otherId: 2, direction: 'from', asked: true }]],
      ['created-tickets 1', 'incoming-messages 1'],
    ],
  ],
  'how long answers take': [
    [
      'from new to answered, and from open to answered again',
      [opened(), answered, asked, [75.5, ben, 'reply.sent', status('open', 'answered')]],
      [
        'new-answers 1 by 7',
        'new-answer-seconds 1800 by 7',
        'open-answers 1 by 8',
        'open-answer-seconds 930 by 8',
      ],
      'new-|open-',
    ],
    [
      'an answer that resolves at once is an answer',
      [opened(), [10, ada, 'reply.sent', status('new', 'resolved')]],
      ['new-answers 1 by 7', 'new-answer-seconds 600 by 7'],
      'new-',
    ],
    [
      'marking as answered counts, resolving does not',
      [
        opened(),
        [10, ada, 'ticket.marked-answered', status('new', 'answered')],
        asked,
        [70, ada, 'ticket.resolved', status('open', 'resolved')],
      ],
      ['new-answers 1 by 7', 'new-answer-seconds 600 by 7'],
      'new-|open-',
    ],
    [
      'a mark that was taken back is no answer, and whoever waited has waited all the time',
      [
        opened(),
        [10, ada, 'ticket.marked-answered', status('new', 'answered')],
        [11, ben, 'ticket.reopened', status('answered', 'new')],
        answered,
      ],
      ['new-answers 1 by 7', 'new-answer-seconds 1800 by 7'],
      'new-|open-',
    ],
    [
      'an answer that keeps the status is none yet; a further message does not begin anew',
      [
        opened(),
        [10, ada, 'reply.sent'],
        [15, 'customer', 'message.received'],
        [20, ada, 'reply.sent', status('new', 'answered')],
      ],
      ['new-answers 1 by 7', 'new-answer-seconds 1200 by 7'],
      'new-',
    ],
    [
      'what was postponed waits anew from its return on, and answered before that it never waited',
      [
        opened(),
        [10, ada, 'ticket.postponed', { until: '', ...status('new', 'postponed') }],
        [100, 'stoa', 'ticket.returned', status('postponed', 'new')],
        [101, ada, 'reply.sent', status('new', 'answered')],
        [102, ada, 'ticket.postponed', { until: '', ...status('answered', 'postponed') }],
        [103, ada, 'reply.sent', status('postponed', 'answered')],
      ],
      ['new-answers 1 by 7', 'new-answer-seconds 60 by 7'],
      'new-|open-',
    ],
    [
      'what was spam or deleted by mistake has waited all the time',
      [
        opened(),
        [10, ada, 'ticket.marked-spam', status('new', 'spam')],
        [20, ada, 'ticket.unmarked-spam', status('spam', 'new')],
        [21, ada, 'ticket.deleted', status('new', 'deleted')],
        [22, ada, 'ticket.restored', status('deleted', 'new')],
        answered,
      ],
      ['new-answers 1 by 7', 'new-answer-seconds 1800 by 7'],
      'new-',
    ],
    [
      'who writes to a ticket that is spam waits from then on',
      [
        opened(),
        answered,
        [40, ada, 'ticket.marked-spam', status('answered', 'spam')],
        [50, 'customer', 'message.received'],
        [60, ada, 'ticket.unmarked-spam', { wrote: true, ...status('spam', 'open') }],
        [65, ada, 'reply.sent', status('open', 'answered')],
      ],
      ['open-answers 1 by 7', 'open-answer-seconds 900 by 7'],
      'open-',
    ],
    [
      'a merging that asks opens, and a ticket that is reopened waits from then on',
      [
        opened(),
        answered,
        [40, ben, 'ticket.merged', { otherId: 2, direction: 'from', ...status('answered', 'open') }],
        [41, ada, 'ticket.resolved', status('open', 'resolved')],
        [50, ben, 'ticket.reopened', status('resolved', 'open')],
        [52, ben, 'reply.sent', status('open', 'answered')],
      ],
      ['open-answers 1 by 8', 'open-answer-seconds 120 by 8'],
      'open-',
    ],
    [
      'a rule that answers what is new does so for nobody',
      [opened(), [0.5, 'rule', 'reply.sent', { automatic: true, ...status('new', 'answered') }]],
      ['new-answers 1', 'new-answer-seconds 30'],
      'new-',
    ],
  ],
  'outside business hours': [
    [
      'what was told of an answer, a giving out and a resolving counts where they do',
      [
        opened(),
        [10, ben, 'ticket.assigned', assigned(ada)],
        answered,
        asked,
        [90, ben, 'reply.sent', status('open', 'resolved')],
        [90, 'stoa', 'sla.wait-measured', { eventId: 2, closed: { 'first-assign': 60 } }],
        [90, 'stoa', 'sla.wait-measured', { eventId: 3, closed: { 'new-answer': 600 } }],
        [
          90,
          'stoa',
          'sla.wait-measured',
          { eventId: 5, closed: { 'open-answer': 1200, 'first-resolve': 1800 } },
        ],
      ],
      [
        'first-assign-closed-seconds 60 by 7',
        'new-answer-closed-seconds 600 by 7',
        'open-answer-closed-seconds 1200 by 8',
        'first-resolve-closed-seconds 1800 by 8',
      ],
      '.+-closed',
    ],
    [
      'what is told anew holds; never more than it took, and nothing of what was taken back',
      [
        opened(),
        [30, ada, 'reply.sent', { messageId: 1, ...status('new', 'answered') }],
        [31, 'stoa', 'sla.wait-measured', { eventId: 2, closed: { 'new-answer': 1000 } }],
        [32, ada, 'reply.returned', { messageId: 1, ...status('answered', 'new') }],
        [40, ben, 'reply.sent', { messageId: 2, ...status('new', 'resolved') }],
        [40, 'stoa', 'sla.wait-measured', { eventId: 5, closed: { 'new-answer': 9, 'first-resolve': 9 } }],
        [41, 'stoa', 'sla.wait-measured', { eventId: 5, closed: { 'new-answer': 5000 } }],
      ],
      ['new-answer-closed-seconds 2400 by 8', 'first-resolve-closed-seconds 9 by 8'],
      '.+-closed',
    ],
  ],
  'resolving and giving out': [
    [
      'each resolving counts for who did it, the first one with its time',
      [
        opened(),
        [20, ada, 'ticket.resolved', status('new', 'resolved')],
        [30, 'customer', 'message.received', status('resolved', 'open')],
        [40, ben, 'reply.sent', status('open', 'resolved')],
        [50, 'stoa', 'ticket.closed', status('resolved', 'closed')],
      ],
      [
        'first-resolves 1 by 7',
        'first-resolve-seconds 1200 by 7',
        'resolved-tickets 1 by 7',
        'resolved-tickets 1 by 8',
      ],
      'resolved|first',
    ],
    [
      'a rule resolves for the person whose act made it run',
      [opened(), [20, { ruleOf: ben }, 'ticket.resolved', status('new', 'resolved')]],
      ['resolved-tickets 1 by 8'],
      'resolved',
    ],
    [
      'the first who gets it counts with the time since the opening, however',
      [opened(), [4, ben, 'ticket.transferred', moved(20, ada)], [5, ben, 'ticket.assigned', assigned(ben)]],
      ['first-assigns 1 in 20 by 7', 'first-assign-seconds 240 in 20 by 7'],
      'first',
    ],
    [
      'notes of people count, those of rules do not',
      [opened(), [1, ada, 'note.added'], [2, { ruleOf: ada }, 'note.added'], [3, 'key', 'note.added']],
      ['notes 1 by 7'],
      'notes',
    ],
  ],
  'department and tags': [
    [
      'what happens counts where the ticket is then, with the tags that it has then',
      [
        opened({ tags: ['VIP'] }),
        answered,
        [31, ada, 'ticket.tagged', { tag: 'Réclamation' }],
        [32, ada, 'reply.sent'],
        [33, ada, 'ticket.transferred', moved(20)],
        [34, ada, 'ticket.untagged', { tag: 'vip' }],
        [35, ada, 'reply.sent'],
      ],
      ['answers 1 by 7 vip', 'answers 1 by 7 vip+reclamation', 'answers 1 in 20 by 7 reclamation'],
      'answers',
    ],
    [
      'tags that a merged ticket brought go with it again',
      [
        opened(),
        [1, ada, 'ticket.merged', { otherId: 2, direction: 'from', tags: ['card'] }],
        [2, ada, 'reply.sent'],
        [3, ada, 'ticket.unmerged', { otherId: 2, direction: 'from' }],
        [4, ada, 'reply.sent'],
      ],
      ['answers 1 by 7 card', 'answers 1 by 7'],
      'answers',
    ],
  ],
  'spam, deleted and merged': [
    [
      'spam was neither made nor came in, but what was done with it was done',
      [
        opened(),
        answered,
        [31, 'customer', 'message.received'],
        [32, ada, 'ticket.marked-spam', status('open', 'spam')],
      ],
      ['answers 1 by 7', 'new-answers 1 by 7', 'new-answer-seconds 1800 by 7'],
    ],
    [
      'also when it is deleted then, and no longer when it is no spam after all',
      [
        opened(),
        [1, ada, 'ticket.marked-spam', status('new', 'spam')],
        [2, ada, 'ticket.deleted', status('spam', 'deleted')],
      ],
      [],
    ],
    [
      'what turns out not to be spam counts again, with what came meanwhile',
      [
        opened(),
        [1, ada, 'ticket.marked-spam', status('new', 'spam')],
        [2, 'customer', 'message.received'],
        [3, ada, 'ticket.unmarked-spam', status('spam', 'new')],
      ],
      ['created-tickets 1', 'incoming-messages 1', 'incoming-messages 1'],
    ],
    [
      'deleted and merged tickets stay counted',
      [opened(), [1, ada, 'ticket.merged', { otherId: 2, direction: 'into', ...status('new', 'deleted') }]],
      ['created-tickets 1', 'incoming-messages 1'],
    ],
  ],
  chats: [
    [
      'one by the button comes in, is picked up, talks and ends for who took it; who joins has one too',
      [
        opened({ channel: 'chat' }),
        [0, 'customer', 'chat.started', { chatId: 1, by: 'button' }],
        [0.5, 'stoa', 'chat.missed', { chatId: 1, agentId: ben }],
        [1, ada, 'chat.picked-up', { chatId: 1, agentId: ada }],
        [1, 'stoa', 'chat.message-sent', { chatId: 1, messageId: 1, agentId: null }],
        [2, ada, 'chat.message-sent', { chatId: 1, messageId: 2, agentId: ada }],
        [3, ben, 'chat.joined', { chatId: 1, agentId: ben }],
        [11, 'customer', 'chat.ended', { chatId: 1 }],
      ],
      [
        'created-tickets 1',
        'chats 1 by 7',
        'incoming-chats 1 by 7',
        'missed-chats 1 by 8',
        'chat-pickups 1 by 7',
        'chat-pickup-seconds 60 by 7',
        'chat-messages 1',
        'chat-messages 1 by 7',
        'chats 1 by 8',
        'finished-chats 1 by 7',
        'answered-chats 1 by 7',
        'chat-seconds 600 by 7',
      ],
    ],
    [
      'one that nobody takes came in and did not finish',
      [
        opened(),
        [0, 'customer', 'chat.started', { chatId: 1, by: 'button' }],
        [2, 'customer', 'chat.ended', { chatId: 1 }],
      ],
      ['chats 1', 'incoming-chats 1'],
      'chat|incoming-c|finished',
    ],
    [
      'one by invitation did not come in and is not picked up, one of an agent is answered at once',
      [
        opened(),
        [0, 'customer', 'chat.started', { chatId: 1, by: 'invitation' }],
        [1, ben, 'chat.picked-up', { chatId: 1, agentId: ben }],
        [2, ada, 'chat.started', { chatId: 2, by: 'agent' }],
        [3, ada, 'chat.ended', { chatId: 2 }],
        [4, ben, 'chat.ended', { chatId: 1 }],
      ],
      [
        'chats 1 by 8',
        'chats 1 by 7',
        'finished-chats 1 by 7',
        'answered-chats 1 by 7',
        'chat-seconds 60 by 7',
        'finished-chats 1 by 8',
        'answered-chats 1 by 8',
        'chat-seconds 180 by 8',
      ],
      'chat|incoming-c|finished|answered',
    ],
  ],
  calls: [
    [
      'one that is answered came in, was answered, and lasted',
      [
        opened({ channel: 'call' }),
        [0, 'customer', 'call.started', { callId: 1, direction: 'in' }],
        [0.5, 'stoa', 'call.missed', { callId: 1, agentId: ben }],
        [1, ada, 'call.answered', { callId: 1, agentId: ada }],
        [3, 'customer', 'call.ended', { callId: 1 }],
      ],
      [
        'incoming-calls 1 by 7',
        'missed-calls 1 by 8',
        'calls 1 by 7',
        'finished-calls 1 by 7',
        'call-seconds 120 by 7',
      ],
      'call|incoming-c|missed|finished',
    ],
    [
      'one that is hung up before came in; one that an agent makes lasts',
      [
        opened({ channel: 'call' }),
        [0, 'customer', 'call.started', { callId: 1, direction: 'in' }],
        [1, 'customer', 'call.ended', { callId: 1 }],
        [2, ada, 'call.started', { callId: 2, direction: 'out' }],
        [3, 'customer', 'call.answered', { callId: 2, agentId: null }],
        [4, ada, 'call.ended', { callId: 2 }],
      ],
      ['incoming-calls 1', 'finished-calls 1 by 7', 'call-seconds 60 by 7'],
      'call|incoming-c|missed|finished',
    ],
  ],
  ratings: [
    [
      'good, bad and neither, for who was rated',
      [
        opened(),
        [1, 'customer', 'rating.given', { rating: 'good', agentId: ada }],
        [2, 'customer', 'rating.given', { rating: 'bad', agentId: ben }],
        [3, 'customer', 'rating.given', { rating: 'neutral', agentId: null }],
      ],
      ['positive-ratings 1 by 7', 'negative-ratings 1 by 8', 'not-ranked 1'],
      'positive|negative|not',
    ],
  ],
}

describe.each(Object.entries(cases))('%s', (_, told) => {
  test.each(told)('%s', (_says, lines, expected, only) => {
    expect(counted(lines, only)).toEqual(expected)
  })
})

test('every measure is told here', () => {
  const all = Object.values(cases)
    .flat()
    .flatMap(([, lines]) => facts(life(lines)).map(({ measure }) => measure))
  expect(measures.filter(measure => !all.includes(measure))).toEqual([])
})

test('each fact says when it was, by which event and by which channel', () => {
  const [, , answer] = facts(life([opened({ channel: 'viber' }), answered]))
  expect(answer).toMatchObject({ measure: 'answers', eventId: 2, channel: 'viber' })
  expect(answer?.at.equals(begun.add({ minutes: 30 }))).toBe(true)
  expect(facts(life([answered]))).toEqual([])
})
