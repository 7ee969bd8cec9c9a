import type { MessageContent } from '#app/deliveries/message_template'
import { isDuty, linkMails, type LinkMail, type NoticeKind } from '#app/notices/notice_kinds'
import { linkMailWords, noticeFrames, whatHappened } from '#app/notices/notice_words'

export type StaffMailTemplate = NoticeKind | LinkMail

/** What a mail is filled with; `link` never holds a token but in a link mail. */
export type StaffMailValues = { readonly at: string; readonly link: string }

type Setting = {
  readonly locale: 'nb' | 'en'
  readonly workplace: string
  readonly timeZone: string
}

/** The mail as its reader sees it. Pure. */
export function writeNotice(
  template: StaffMailTemplate,
  { at, link }: StaffMailValues,
  { locale, workplace, timeZone }: Setting
): MessageContent {
  const { subject, text } = frameOf(template)[locale]
  const what = isLinkMail(template) ? '' : whatHappened[template][locale]
  const fields: Record<string, string> = {
    what,
    link,
    workplace,
    when: moment(at, locale, timeZone),
  }
  return { subject, text: text.replace(/\{(\w+)\}/g, (_, field: string) => fields[field] ?? '') }
}

/** Whether this program knows the text. */
export function isStaffMailTemplate(name: string): name is StaffMailTemplate {
  return name in whatHappened || name in linkMailWords
}

function frameOf(template: StaffMailTemplate) {
  if (isLinkMail(template)) return linkMailWords[template]
  return isDuty(template) ? noticeFrames.duty : noticeFrames.account
}

function isLinkMail(template: StaffMailTemplate): template is LinkMail {
  return (linkMails as readonly string[]).includes(template)
}

function moment(at: string, locale: 'nb' | 'en', timeZone: string): string {
  const language = locale === 'nb' ? 'nb-NO' : 'en-GB'
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(at))
}
