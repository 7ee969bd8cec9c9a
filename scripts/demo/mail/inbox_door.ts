import { createServer, type Server } from 'node:http'
import { inboxPage, messagePage, missingPage } from './inbox_page.ts'
import type { Mailbox } from './mailbox.ts'

interface Page {
  readonly status: number
  readonly type: 'text/html' | 'application/json'
  readonly body: string
}

/** The mailbox in a browser: `/`, `/messages/:number`, `/messages.json`. */
export function createInboxDoor(mailbox: Mailbox): Server {
  return createServer((request, response) => {
    const { status, type, body } = pageAt(new URL(request.url ?? '/', 'http://localhost'), mailbox)
    response.writeHead(status, {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
      'Cache-Control': 'no-store',
    })
    response.end(body)
  })
}

function pageAt(url: URL, mailbox: Mailbox): Page {
  if (url.pathname === '/messages.json') {
    return { status: 200, type: 'application/json', body: JSON.stringify(mailbox.all()) }
  }
  if (url.pathname === '/') return html(200, inboxPage(mailbox.all()))

  const [, number] = /^\/messages\/(\d+)$/.exec(url.pathname) ?? []
  const message = mailbox.find(Number(number))
  return message ? html(200, messagePage(message)) : html(404, missingPage())
}

function html(status: number, body: string): Page {
  return { status, type: 'text/html', body }
}
