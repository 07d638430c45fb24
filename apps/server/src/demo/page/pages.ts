import { customers, departments } from '@stoa/cast/company'
import type { CustomerKey } from '@stoa/cast/shapes'
import type { Language } from '@stoa/contract/settings-shapes'
import { direction, localeOf } from '@stoa/text/languages'
import { customerKeys } from '../customers/customers.ts'
import { type Mail, type Thread, withoutQuote } from '../customers/threads.ts'
import { type Html, html } from './html.ts'
import { words } from './words.ts'

/** What is open beside the list of mails: a thread, an empty sheet, or nothing. */
export type Open = Thread | 'new' | null

/** Whose box it is, what is in it, and in which language the page speaks. */
export type Box = { customer: CustomerKey; threads: readonly Thread[]; language: Language; failed: boolean }

/** The whole page. Parts marked `data-live` are fetched anew each second; forms are never among them. */
export const customerPage = (box: Box, open: Open): Html => {
  const { language } = box
  const say = words[language]
  return html`<!doctype html>
<html lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
</head>
<body>
<header><h1>${say.title}</h1><p>${say.intro}</p></header>
<nav aria-label="${say.youAre}"><span>${say.youAre}</span>${customerKeys.map(key => customerLink(key, box.customer))}</nav>
<main class="${open ? 'reading' : 'choosing'}">
<section class="list">
<a class="button" href="/${box.customer}/new">${say.newMail}</a>
<ul id="threads" data-live>${box.threads.map(thread => threadLink(thread, box, open))}</ul>
${box.threads.length === 0 ? html`<p class="hint">${say.nothing}</p>` : null}
</section>
<section class="sheet">${open ? html`<a class="back" href="/${box.customer}">${say.back}</a>` : null}${sheet(box, open)}</section>
</main>
</body>
</html>`
}

const customerLink = (key: CustomerKey, current: CustomerKey): Html => {
  const { name, language } = customers[key]
  const chosen = key === current ? html` aria-current="page"` : null
  return html`<a href="/${key}"${chosen}><bdi lang="${language}">${name}</bdi></a>`
}

const threadLink = ({ id, subject, last, mails }: Thread, { customer, language }: Box, open: Open): Html => {
  const chosen = typeof open === 'object' && open?.id === id ? html` aria-current="page"` : null
  const waiting = last.direction === 'received' ? html` class="received"` : null
  return html`<li${waiting}><a href="/${customer}/${id}"${chosen}>
<strong dir="auto">${subject}</strong>
<small dir="auto">${withoutQuote(last.text).own.slice(0, 90)}</small>
<span class="facts"><span>${mails.length}</span>${moment(last, language)}</span></a></li>`
}

const sheet = (box: Box, open: Open): Html => {
  const say = words[box.language]
  if (open === null) return html`<p class="hint">${say.choose}</p>`
  const problem = box.failed ? html`<p class="problem" role="alert">${say.failed}</p>` : null
  if (open === 'new') return html`<h2>${say.newMail}</h2>${problem}${newMail(box)}`
  return html`<h2 dir="auto">${open.subject}</h2>
<ol id="mails" data-live>${open.mails.map(mail => mailItem(mail, box))}</ol>
${problem}<form method="post" action="/${box.customer}/${open.id}">
<label>${say.yourAnswer}<textarea name="text" rows="5" dir="auto" required></textarea></label>
<button>${say.answer}</button></form>`
}

const newMail = ({ customer, language }: Box): Html => {
  const say = words[language]
  const addresses = Object.values(departments).flatMap(department => department.addresses)
  return html`<form method="post" action="/${customer}/new">
<label>${say.to}<select name="to">${addresses.map(address => html`<option>${address}</option>`)}</select></label>
<label>${say.subject}<input name="subject" dir="auto" maxlength="200" required></label>
<label>${say.text}<textarea name="text" rows="9" dir="auto" required></textarea></label>
<button>${say.send}</button></form>`
}

const mailItem = (mail: Mail, { language }: Box): Html => {
  const say = words[language]
  const { own, quoted } = withoutQuote(mail.text)
  return html`<li class="${mail.direction}" id="mail-${mail.number}">
<p class="facts"><b><bdi>${mail.direction === 'sent' ? say.you : mail.from}</bdi></b>${moment(mail, language)}</p>
<div class="text" dir="auto">${own}</div>
${mail.files.map(name => html`<p class="file" dir="auto">${name}</p>`)}
${quoted ? html`<details><summary>${say.quoted}</summary><div class="text" dir="auto">${quoted}</div></details>` : null}</li>`
}

const moment = ({ at }: Mail, language: Language): Html => {
  const shown = at.toLocaleString(localeOf(language), { dateStyle: 'short', timeStyle: 'short' })
  return html`<time datetime="${at.toString()}">${shown}</time>`
}
