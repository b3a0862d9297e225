import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Hidden, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import type { SeenSession } from '../../programme/store-sessions.ts'
import type { WalkIn } from '../attendance.ts'
import { longest } from '../limits.ts'
import type { Findable } from '../store-walk-ins.ts'
import { walkInPageWords } from './walk-in-page.words.ts'

type Props = { language: Language; session: SeenSession; walkIn: WalkIn; words: string; found: readonly Findable[] }

/** Who a name on the list was: tied to a person of the staff list, or removed. */
export function WalkInPage({ language, session, walkIn, words, found }: Props) {
  const t = walkInPageWords[language]
  return (
    <div class="ask stack-l">
      <PageHead
        title={t.title(walkIn.name)}
        context={<a href={linkTo('/course-sessions/:id/attendance', session.id)}>{t.list}</a>}
        lead={t.lead}
      />
      <Filter action={linkTo('/course-sessions/:id/attendance/walk-ins/:walkIn', session.id, walkIn.id)} submit={t.search}>
        <TextInput type="search" name="who" label={t.who} value={words} maxlength={longest.name} />
      </Filter>
      {found.length === 0 ? (
        <p role="status">{t.none}</p>
      ) : (
        <ul class="list" role="list">
          {found.map(({ person, name, place, onList }) => (
            <li key={person} class="with-action">
              <span>
                <b>{name}</b>
                <br />
                <span class="soft small">{[place, onList ? t.onList : ''].filter(Boolean).join(' · ')}</span>
              </span>
              <OnceForm action={formTo('PUT /course-sessions/:id/attendance/walk-ins/:walkIn', session.id, walkIn.id)}>
                <Hidden values={{ person }} />
                <Button variant="secondary" about={`: ${name}`}>
                  {t.choose}
                </Button>
              </OnceForm>
            </li>
          ))}
        </ul>
      )}
      <More label={t.mistake}>
        <OnceForm action={formTo('DELETE /course-sessions/:id/attendance/walk-ins/:walkIn', session.id, walkIn.id)}>
          <Button variant="danger">{t.remove}</Button>
        </OnceForm>
      </More>
    </div>
  )
}
