import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatTime, type Language } from '../../../ground/base/language.ts'
import { Acts } from '../../../ground/ui/components/act/act.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'

import { outboxWords } from './outbox.words.ts'

type Props = { language: Language; mails: { id: string; recipient: string; subject: string; body: string; at: Date }[] }

/** What a demo would have sent. */
export function OutboxPage({ language, mails }: Props) {
  const t = outboxWords[language]
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      {mails.length === 0 ? (
        <Empty title={t.empty}>
          <p>{t.emptyText}</p>
        </Empty>
      ) : (
        <Acts>
          {mails.map((mail) => (
            <article class="act stack-s" key={mail.id}>
              <h2>{mail.subject}</h2>
              <p class="soft small">
                {t.to} {mail.recipient} · {formatDay(dayOf(mail.at), language)} {formatTime(mail.at, language)}
              </p>
              {mail.body
                .trim()
                .split(/\n{2,}/)
                .map((paragraph) => (
                  <p class="measure" key={paragraph}>
                    {linked(paragraph)}
                  </p>
                ))}
            </article>
          ))}
        </Acts>
      )}
    </>
  )
}

function linked(text: string) {
  return /^https?:\/\/\S+$/.test(text) ? <a href={text}>{text}</a> : text
}
