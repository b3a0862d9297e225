import { formatWeekday, type Language } from '../../../ground/base/language.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { answeringWords } from '../answering.words.ts'
import { readersOf } from '../ballot.ts'
import type { Asked } from '../casting.ts'

type Props = { language: Language; form: Asked }

/** After sending, and whenever a used link is opened again: the same for whoever opens it. */
export function ThanksPage({ language, form }: Props) {
  const { thanks: t, reads } = answeringWords[language]
  return (
    <div class="ask stack">
      <PageHead
        title={t.title}
        context={[form.asking.title[language], form.asking.place].join(' · ')}
        lead={reads[readersOf(form.asking)].when(formatWeekday(form.closesOn, language))}
        privacy={t.once}
      />
      <p class="soft">{t.close}</p>
      <p class="small soft measure">{t.notYou}</p>
    </div>
  )
}

/** Whoever sends by a link that an answer has come by already: what happened and how to go on, and never who was first. */
export function SecondPage({ language, form }: Props) {
  const { second: t, reads } = answeringWords[language]
  return (
    <div class="ask stack">
      <PageHead title={t.title} context={[form.asking.title[language], form.asking.place].join(' · ')} lead={t.lead} privacy={t.untold} />
      <p class="measure">{t.own}</p>
      <p class="measure">{t.passedOn}</p>
      <p class="soft">{reads[readersOf(form.asking)].when(formatWeekday(form.closesOn, language))}</p>
    </div>
  )
}

/** Whoever writes the code again on a device from which an answer by it was sent. */
export function SentFromHerePage({ language, form }: Props) {
  const { thanks: t, reads } = answeringWords[language]
  return (
    <div class="ask stack">
      <PageHead
        title={t.here}
        context={[form.asking.title[language], form.asking.place].join(' · ')}
        lead={reads[readersOf(form.asking)].when(formatWeekday(form.closesOn, language))}
      />
      <p class="measure">{t.others}</p>
    </div>
  )
}

/** Too late. */
export function ClosedPage({ language, form }: Props) {
  const t = answeringWords[language].reads[readersOf(form.asking)]
  return (
    <div class="ask stack">
      <PageHead title={t.closedTitle} context={[form.asking.title[language], form.asking.place].join(' · ')} lead={t.closedLead} />
    </div>
  )
}

/** No ticket that we made. */
export function GonePage({ language }: { language: Language }) {
  const { gone: t } = answeringWords[language]
  return (
    <div class="ask stack">
      <PageHead title={t.title} lead={t.lead} />
    </div>
  )
}
