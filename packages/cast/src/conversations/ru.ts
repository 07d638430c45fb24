import type { Conversation } from '../shapes.ts'

export const russian: readonly Conversation[] = [
  {
    customer: 'maria',
    to: 'billing',
    subject: 'Деньги списаны дважды за заказ 54310',
    attaches: 'document',
    text: `Здравствуйте!

Вчера я оплатила заказ 54310, и с карты дважды списали 86,40 евро. Банк говорит, что обе операции проведены и отменить их может только продавец. Прошу вернуть лишнюю сумму. Выписку прилагаю.

С уважением,
Мария Соколова`,
    followedBy: [
      { by: 'rasa', does: 'take' },
      { by: 'rasa', does: 'tag', tag: 'refund' },
      {
        by: 'rasa',
        does: 'note',
        text: 'Seen both payments at the bank. Refund of 86.40 ordered, arrives in 3 days.',
      },
      {
        by: 'rasa',
        does: 'reply',
        text: `Здравствуйте, Мария!

Вы правы: платёж прошёл дважды. Мы уже отправили возврат 86,40 евро, деньги поступят на карту в течение трёх дней. Извините за беспокойство.

Раса
Olive & Co`,
        resolve: true,
      },
    ],
  },
  {
    customer: 'maria',
    to: 'support',
    subject: 'Где моя посылка?',
    text: `Добрый день!

Посылка LT448120093GR уже девять дней стоит со статусом «Передана перевозчику». Подскажите, пожалуйста, где она и когда её ждать? Это подарок ко дню рождения мамы, 2 декабря.

Мария`,
    followedBy: [
      { by: 'ben', does: 'take' },
      { by: 'ben', does: 'tag', tag: 'delivery' },
    ],
  },
]
