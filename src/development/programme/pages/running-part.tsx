import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Keys } from '../../../ground/ui/components/keys/keys.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { RunningLink } from '../beside.ts'
import type { SeenProgramme } from '../store.ts'
import { endingWords } from './ending.words.ts'
import { funderPageWords } from './funder-page.words.ts'
import { programmePageWords } from './programme-page.words.ts'

type Props = {
  language: Language
  today: Day
  programme: SeenProgramme
  /** Released sessions that have not been. */
  ahead: number
  /** Where rooms above lead who runs it. */
  running: readonly RunningLink[]
}

/** Where those who run a programme go on from its page, and how it is ended. */
export function RunningPart({ language, today, programme, ahead, running }: Props) {
  const t = programmePageWords[language]
  const { id, funder } = programme
  const links: RunningLink[] = [
    ...running,
    { about: 'telling', href: linkTo('/programmes/:id/posts', id), label: t.news },
    { about: 'telling', href: linkTo('/programmes/:id/showing', id), label: t.showing },
    { about: 'results', href: linkTo('/programmes/:id/certificates', id), label: t.certificates },
    { about: 'paid', href: linkTo('/programmes/:id/funder-mark', id), label: funderPageWords[language].link },
    funder === ''
      ? { about: 'paid', href: `${linkTo('/programmes/:id/edit', id)}#funder`, label: t.paid }
      : { about: 'paid', href: linkTo('/programmes/:id/funded-time', id), label: t.funded },
  ]
  return (
    <Section id="running" title={t.running}>
      <div class="stack-l no-print">
        <Keys
          rows={(['heard', 'results', 'telling', 'paid'] as const)
            .map((about) => ({ about, there: links.filter((link) => link.about === about) }))
            .filter(({ there }) => there.length > 0)
            .map(({ about, there }) => ({
              term: t.runningFor[about],
              value: (
                <ul class="stack-s" role="list">
                  {there.map(({ href, label }) => (
                    <li key={href}>
                      <a href={href}>{label}</a>
                    </li>
                  ))}
                </ul>
              ),
            }))}
        />
        {programme.released && <Ending {...{ language, today, programme, ahead }} />}
      </div>
    </Section>
  )
}

function Ending({ language, today, programme: { id, to, ended }, ahead }: Omit<Props, 'running'>) {
  const t = endingWords[language]
  if (ended)
    return (
      <OnceForm class="stack-s" action={formTo('DELETE /programmes/:id/ending', id)}>
        <p class="measure">{t.by(ended.on, ended.byName)}</p>
        <p>
          <Button variant="secondary">{t.resume}</Button>
        </p>
      </OnceForm>
    )
  return (
    <OnceForm class="stack-s" action={formTo('POST /programmes/:id/ending', id)}>
      <h3>{t.title}</h3>
      {to < today && <p class="measure">{t.due(to)}</p>}
      <p class="measure">{t.text}</p>
      {ahead > 0 && <p class="measure">{t.ahead(ahead)}</p>}
      <p>
        <Button variant="secondary">{t.end}</Button>
      </p>
    </OnceForm>
  )
}
