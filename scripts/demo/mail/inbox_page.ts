import type { ReceivedMessage } from './mailbox.ts'

/** The list, newest first. */
export function inboxPage(messages: readonly ReceivedMessage[]): string {
  const rows = messages.map(
    (
      message
    ) => `<tr><td>${time(message.receivedAt)}</td><td>${escapeHtml(message.to.join(', '))}</td>
<td><a href="/messages/${message.number}">${escapeHtml(message.subject) || '(no subject)'}</a></td></tr>`
  )
  const list = `<table><thead><tr><th scope="col">Received</th><th scope="col">To</th>
<th scope="col">Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  const empty = '<p>No messages yet. What Varde sends in this demo appears here.</p>'
  return page('Demo mailbox', messages.length > 0 ? list : empty)
}

/** One message: envelope, headers as received, and the text with its links clickable. */
export function messagePage(message: ReceivedMessage): string {
  const headers = message.headers.map(
    ({ name, value }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`
  )
  return page(
    message.subject || '(no subject)',
    `<p><a href="/">All messages</a></p>
<p>To ${escapeHtml(message.to.join(', '))}, from ${escapeHtml(message.from)}, ${time(message.receivedAt)}</p>
<pre>${withLinks(message.text)}</pre>
<details><summary>Headers</summary><dl>${headers.join('')}</dl></details>`
  )
}

export function missingPage(): string {
  return page('No such message', '<p><a href="/">All messages</a></p>')
}

function withLinks(text: string): string {
  const parts = text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
  return parts
    .map((part, index) => {
      const shown = escapeHtml(part)
      return index % 2 === 1 ? `<a href="${shown}" rel="noreferrer">${shown}</a>` : shown
    })
    .join('')
}

function page(title: string, content: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ccc}
pre{white-space:pre-wrap;background:#f4f6f6;padding:1rem}dt{font-weight:600}dd{margin:0 0 .5rem}
.note{color:#555}</style><h1>${escapeHtml(title)}</h1>
<p class="note">A mail server for the demo: it delivers nothing and forgets everything when it stops.</p>
${content}</html>`
}

function time(iso: string): string {
  return `<time datetime="${iso}">${iso.replace('T', ' ').slice(0, 19)} UTC</time>`
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
}
