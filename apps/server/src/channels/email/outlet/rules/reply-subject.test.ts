import { expect, test } from 'vitest'
import { replySubject } from './reply-subject.ts'

test.each([
  ['My card was declined', 'Re: My card was declined'],
  ['Re: My card was declined', 'Re: My card was declined'],
  ['RE: AW: Re[2]: Karte', 'Re: Karte'],
  ['Antw: SV: Rekening', 'Re: Rekening'],
  ['Σχετ: Η κάρτα μου', 'Re: Η κάρτα μου'],
  ['ΣΧΕΤ: ΑΠ: Η κάρτα μου', 'Re: Η κάρτα μου'],
  ['Отв: Ответ: Карта', 'Re: Карта'],
  ['回复：我的卡', 'Re: 我的卡'],
  ['رد: بطاقتي', 'Re: بطاقتي'],
  ['Odp: Karta', 'Re: Karta'],
  ['Ats: Kortelė', 'Re: Kortelė'],
  ['Fwd: My card', 'Re: Fwd: My card'],
  ['Refund: two questions', 'Re: Refund: two questions'],
  ['Ref: 4711', 'Re: Ref: 4711'],
  ['Reply to me', 'Re: Reply to me'],
  ['Two\r\n lines', 'Re: Two lines'],
  ['', 'Re:'],
])('an answer to “%s” is “%s”', (subject, expected) => {
  expect(replySubject(subject)).toBe(expected)
})
