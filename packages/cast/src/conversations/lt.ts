import type { Conversation } from '../shapes.ts'

export const lithuanian: readonly Conversation[] = [
  {
    customer: 'jonas',
    to: 'returns',
    subject: 'Noriu grąžinti keramikinį ąsotį',
    text: `Laba diena,

prieš savaitę gavau keramikinį ąsotį, bet žmonai spalva netiko: nuotraukoje atrodė žalsvas, o iš tiesų pilkas. Ąsotis nenaudotas, dėžutė sveika. Kaip jį grąžinti ir kas apmoka siuntimą?

Pagarbiai
Jonas Petraitis`,
    followedBy: [
      { by: 'ben', does: 'take' },
      {
        by: 'ben',
        does: 'note',
        text: 'Rasa translated: wants to return an unused jug, colour. Label ordered.',
      },
      {
        by: 'ben',
        does: 'reply',
        text: `Laba diena, Jonai,

grąžinti galite nemokamai: siuntos lipduką atsiųsime šiandien, užtenka jį užklijuoti ant dėžutės. Pinigus grąžinsime tą pačią dieną, kai gausime ąsotį.

Ben`,
      },
    ],
  },
  {
    customer: 'jonas',
    to: 'sales',
    subject: 'Ar turite aliejaus su čiobreliais?',
    text: `Sveiki,

pernai pirkau iš jūsų aliejaus su čiobreliais, o dabar svetainėje jo nerandu. Ar dar bus šį sezoną? Norėčiau šešių buteliukų.

Jonas`,
    followedBy: [],
  },
]
