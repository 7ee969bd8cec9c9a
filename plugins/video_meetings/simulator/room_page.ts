import type { Meeting } from './meeting.ts'

interface Visit {
  readonly meeting: Meeting
  readonly displayName: string
  readonly roomKey: string | null
  readonly locale: 'en' | 'nb'
}

const texts = {
  en: {
    notice: 'Simulator. No video, no sound: nothing leaves this machine.',
    title: 'Video meeting',
    role: { host: 'host', visitor: 'visitor', viewer: 'viewer' },
    as: 'You join as',
    name: 'Your name',
    join: 'Join as',
    inside: 'You are in the meeting as',
    leave: 'Leave',
    gone: 'This meeting does not exist or has been ended.',
  },
  nb: {
    notice: 'Simulator. Ingen video, ingen lyd: ingenting forlater denne maskinen.',
    title: 'Videomøte',
    role: { host: 'vert', visitor: 'gjest', viewer: 'tilskuer' },
    as: 'Du blir med som',
    name: 'Navnet ditt',
    join: 'Bli med som',
    inside: 'Du er i møtet som',
    leave: 'Forlat',
    gone: 'Dette møtet finnes ikke eller er avsluttet.',
  },
} as const

/** The room: asks for the name, then shows who is in and with which rights. Works inside a frame. */
export function roomPage(visit: Visit): string {
  const words = texts[visit.locale]
  const role = roleOf(visit)
  const name = escapeHtml(visit.displayName)
  return page(
    visit.locale,
    `<p>${words.as} <strong id="role" data-role="${role}">${words.role[role]}</strong></p>
<form id="knock"><label>${words.name} <input id="name" maxlength="100" required value="${name}"></label>
<button>${words.join} ${words.role[role]}</button></form>
<section id="inside" hidden aria-live="polite"><p>${words.inside}
<strong id="participant"></strong> (${words.role[role]})</p><button id="leave">${words.leave}</button></section>
<script>
const byId = (id) => document.getElementById(id)
const show = (isInside) => { byId('knock').hidden = isInside; byId('inside').hidden = !isInside }
byId('knock').addEventListener('submit', (event) => {
  event.preventDefault()
  byId('participant').textContent = byId('name').value
  show(true)
})
byId('leave').addEventListener('click', () => show(false))
</script>`
  )
}

export function gonePage(locale: 'en' | 'nb'): string {
  return page(locale, `<p>${texts[locale].gone}</p>`)
}

/** The room key decides, as with the provider: without one, or with a wrong one, a visitor. */
function roleOf({ meeting, roomKey }: Visit): 'host' | 'visitor' | 'viewer' {
  if (roomKey === meeting.hostKey) return 'host'
  return roomKey === meeting.viewerKey ? 'viewer' : 'visitor'
}

function page(locale: 'en' | 'nb', content: string): string {
  const words = texts[locale]
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${words.title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:0;padding:1rem;background:#0f2a2e;color:#f4f7f7}
main{max-width:32rem;margin:0 auto}[role=note]{background:#f2c94c;color:#222;padding:.5rem .75rem;border-radius:4px}
input,button{font:inherit;padding:.5rem .75rem;border-radius:4px;border:1px solid #9bb}
button{background:#f4f7f7;color:#0f2a2e}[hidden]{display:none}</style>
<main><p role="note">${words.notice}</p><h1>${words.title}</h1>${content}</main></html>`
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
}
