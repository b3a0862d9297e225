import { schoolYearName } from '../../ground/base/clock.ts'
import { formatList, type Language } from '../../ground/base/language.ts'
import type { Mail } from '../../ground/base/mail.ts'
import { commentWords } from './comments.words.ts'
import type { CommentNews, Talker } from './store-comment-mail.ts'

/** Says that others have written about a plan. What they wrote stays in Stegvis. */
export function commentMail(to: Talker, news: CommentNews, { authorityName, link }: { authorityName: string; link: string }): Mail {
  const { language } = to
  const t = commentWords[language].mail
  const plan = commentWords[language].planName(news.unitName, schoolYearName(news.schoolYear))
  return {
    to: to.email,
    subject: t.subject(news.comments, plan),
    text: `${[t.hello(to.givenName), t.text(authorsOf(news, language), news.comments, plan), t.read(link), t.sender(authorityName)].join('\n\n')}\n`,
  }
}

function authorsOf({ authors }: CommentNews, language: Language): string {
  return formatList(
    authors.map((name) => name || commentWords[language].formerly),
    language,
  )
}
