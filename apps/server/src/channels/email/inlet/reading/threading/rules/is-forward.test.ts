import { expect, test } from 'vitest'
import { isForward } from './is-forward.ts'

const us = 'support@olive.example'
const nour = 'nour@nour.example'

const gmail = (from: string) =>
  `FYI\n\n---------- Forwarded message ---------\nFrom: Bank <${from}>\nDate: Fri, Nov 20, 2026 at 4:40 PM\nSubject: Your card\nTo: <nour@nour.example>\n\nHello`
const outlook = (from: string) =>
  `Bitte sehen\n\nVon: Bank <${from}>\nGesendet: Freitag, 20. November 2026 16:40\nAn: Nour <nour@nour.example>\nBetreff: Karte\n\nHallo`
const thunderbird = (from: string) =>
  `-------- Weitergeleitete Nachricht --------\nBetreff: 	Karte\nDatum: 	Fri, 20 Nov 2026 16:40:00 +0100\nVon: 	Bank <${from}>\nAn: 	nour@nour.example\n\nHallo`
const russian = `Смотрите\n\nОт: Банк <bank@bank.example>\nОтправлено: 20 ноября 2026 г. 16:40\nКому: nour@nour.example\nТема: Карта`
const chinese = `请看\n\n发件人：银行 <bank@bank.example>\n发送时间：2026年11月20日 16:40\n收件人：nour@nour.example\n主题：卡`
const arabic = `انظر\n\nمن: البنك <bank@bank.example>\nالتاريخ: 20 نوفمبر 2026 16:40\nإلى: nour@nour.example\nالموضوع: بطاقة`

test.each<[string, boolean, string, { to?: string; declared?: true }]>([
  ['Gmail forwards the bank’s mail', true, gmail('bank@bank.example'), {}],
  ['Outlook forwards the bank’s mail in German', true, outlook('bank@bank.example'), {}],
  ['Thunderbird forwards the bank’s mail, subject first', true, thunderbird('bank@bank.example'), {}],
  ['a Russian program forwards', true, russian, {}],
  ['a Chinese program forwards', true, chinese, {}],
  ['an Arabic program forwards', true, arabic, {}],
  ['a quoted head', true, outlook('bank@bank.example').replaceAll('\n', '\n> '), {}],
  ['the program says so', true, 'See below', { declared: true }],
  ['our mail is forwarded to another address of ours', true, outlook(us), { to: 'sales@olive.example' }],
  ['Outlook answers us', false, outlook(us), {}],
  ['Outlook answers our marked address', false, outlook('support+t7.abc@olive.example'), {}],
  ['Outlook adds to its own mail', false, outlook(nour), {}],
  [
    'an answer with a common quote',
    false,
    `Thanks\n\nOn Fri, 20 Nov 2026 at 16:40, Bank wrote:\n> Hello`,
    {},
  ],
  [
    'a signature with telephone and mail',
    false,
    `Thanks\n\nTel: +49 30 1234\nMail: info@nour.example\nWeb: nour.example`,
    {},
  ],
  ['a form with times but without anybody', false, `Name: Nour\nTime: 16:40\nOrder: 7`, {}],
  ['a long form', false, `${'Field: value\n'.repeat(12)}Mail: a@b.example\nTime: 16:40`, {}],
  ['no text at all', false, '', {}],
])('%s: %s', (_title, expected, text, { to = us, declared = false }) => {
  expect(isForward({ text, recipients: [to], senders: [nour], declared })).toBe(expected)
})
