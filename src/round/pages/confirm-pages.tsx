import { formatWeekday, type Language } from '../../base/language.ts'
import { Button, LinkButton } from '../../ui/components/button/button.tsx'
import { PageHead } from '../../ui/components/page-head/page-head.tsx'
import { messages } from '../messages.ts'
import type { Round } from '../round.ts'

/** Asks before a round is closed by hand: what happens then. */
export function ClosingPage({ language, round }: { language: Language; round: Round }) {
  const { closing: t } = messages[language]
  return (
    <>
      <PageHead title={t.title(round.name)} lead={t.lead(formatWeekday(round.closesOn, language))} />
      <form method="post" action={`/rounds/${round.id}/closing`} class="stack-l">
        <ul class="stack-s measure">
          {t.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <div class="row">
          <Button variant="danger">{t.confirm}</Button>
          <LinkButton variant="secondary" href={`/rounds/${round.id}`}>
            {t.keep}
          </LinkButton>
        </div>
      </form>
    </>
  )
}

/** Asks before a round that never opened is removed. */
export function RemovalPage({ language, round }: { language: Language; round: Round }) {
  const { removal: t } = messages[language]
  return (
    <>
      <PageHead title={t.title(round.name)} lead={t.lead} />
      <form method="post" action={`/rounds/${round.id}?_method=DELETE`} class="row">
        <Button variant="danger">{t.confirm}</Button>
        <LinkButton variant="secondary" href={`/rounds/${round.id}`}>
          {t.keep}
        </LinkButton>
      </form>
    </>
  )
}
