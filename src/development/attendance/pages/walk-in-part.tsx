import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Hidden, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Person } from '../../../ground/ui/components/person/person.tsx'
import type { SeenSession } from '../../programme/store-sessions.ts'
import type { WalkIn } from '../attendance.ts'
import { longest, mostFound } from '../limits.ts'
import type { Findable } from '../store-walk-ins.ts'
import { attendancePageWords } from './attendance-page.words.ts'

type Props = {
  language: Language
  session: SeenSession
  walkIns: readonly WalkIn[]
  search: { words: string; found: readonly Findable[] }
  error: string | undefined
  adds: boolean
}

/** Those who came without signing up: looked for on the staff list, else a name alone. */
export function WalkInPart({ language, session, walkIns, search, error, adds }: Props) {
  const t = attendancePageWords[language]
  const { words, found } = search
  return (
    <section class="act stack" aria-labelledby="walk-ins">
      <div class="stack-s">
        <h2 id="walk-ins">{t.walkIns}</h2>
        <p class="measure">{t.walkInsNote}</p>
      </div>
      {walkIns.length > 0 && (
        <ul class="list" role="list">
          {walkIns.map(({ id, name }) => (
            <li key={id} class="with-action">
              <Person name={name}>
                <span>
                  <b>{name}</b>
                  <br />
                  <span class="soft small">{t.nameOnly}</span>
                </span>
              </Person>
              <a class="tap small" href={linkTo('/course-sessions/:id/attendance/walk-ins/:walkIn', session.id, id)}>
                {t.whoIs}
                <span class="vh">{t.aboutName(name)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {adds && (
        <Filter action={`${linkTo('/course-sessions/:id/attendance', session.id)}#walk-ins`} label={t.walkIns} submit={t.search}>
          <TextInput type="search" name="who" id="name" label={t.who} value={words} error={error} maxlength={longest.name} />
        </Filter>
      )}
      {adds && words !== '' && (
        <div class="stack">
          <p role="status">{found.length === 0 ? t.noneFound : t.found(found.length)}</p>
          {found.length > 0 && (
            <ul class="list" role="list">
              {found.map(({ person, name, place, onList }) => (
                <li key={person} class="with-action">
                  <span>
                    <b>{name}</b>
                    <br />
                    <span class="soft small">{place}</span>
                  </span>
                  {onList ? (
                    <span class="soft small">{t.onList}</span>
                  ) : (
                    <OnceForm action={formTo('POST /course-sessions/:id/attendance/walk-ins', session.id)}>
                      <Hidden values={{ person }} />
                      <Button variant="secondary" about={`: ${name}`}>
                        {t.add}
                      </Button>
                    </OnceForm>
                  )}
                </li>
              ))}
            </ul>
          )}
          {found.length === mostFound && <p class="small soft">{t.most}</p>}
          <OnceForm action={formTo('POST /course-sessions/:id/attendance/walk-ins', session.id)}>
            <Hidden values={{ name: words }} />
            <Button variant="quiet">{t.addName(words)}</Button>
          </OnceForm>
        </div>
      )}
    </section>
  )
}
