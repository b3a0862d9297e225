import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { capitalise, formatDay, formatList, type Language } from '../../../ground/base/language.ts'
import { Answers } from '../../../ground/ui/components/answers/answers.tsx'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Hidden } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { roleNames } from '../../permission/permission.words.ts'
import { canUndo, inForce } from '../organisation.ts'

import type { PersonDetails, PersonDuty } from '../store-people.ts'
import { personWords } from './person.words.ts'
import { OrganisationTabs } from './tabs.tsx'

type Props = { language: Language; person: PersonDetails; today: Day; refusal?: string | undefined }

/** One person: details, duties now and before, and what can be done. */
export function PersonPage({ language, person, today, refusal }: Props) {
  const t = personWords[language]
  const ended = person.to !== null && person.to <= today
  const now = person.duties.filter((duty) => duty.to === null || duty.to > today)
  const past = person.duties.filter((duty) => !now.includes(duty))
  const inWords = now.filter((duty) => inForce(duty, today)).map((duty) => dutyInWords(duty, language))
  return (
    <>
      {refusal && (
        <Notice kind="error" alert>
          {refusal}
        </Notice>
      )}
      <PageHead
        title={nameOf(person)}
        context={person.to && ended ? t.endedOn(formatDay(person.to, language, true)) : t.since(formatDay(person.from, language, true))}
        lead={inWords.length === 0 ? t.noDuties : `${capitalise(formatList(inWords, language))}.`}
      />
      <OrganisationTabs language={language} current="people" />
      {canUndo(person.to, today) && <UndoEnd language={language} person={person} />}
      <Section id="duties" title={t.duties} note={`${t.dutiesNote} ${t.homeNote}`}>
        <div class="stack">
          {now.length > 0 && <Duties language={language} duties={now} person={person} caption={t.duties} today={today} />}
          {!ended && (
            <p>
              <LinkButton href={linkTo('/people/:person/duties/new', person.id)} icon="plus">
                {t.addDuty}
              </LinkButton>
            </p>
          )}
          {past.length > 0 && (
            <>
              <h3 class="gap">{t.past}</h3>
              <Duties language={language} duties={past} person={person} caption={t.past} today={today} />
            </>
          )}
        </div>
      </Section>
      <Section id="details" title={t.details}>
        <div class="stack">
          <Answers
            rows={[
              { name: t.email, answer: person.email ?? t.none },
              { name: t.personId, answer: person.personId ?? t.none },
              { name: t.eppn, answer: person.eppn ?? t.none },
            ]}
          />
          <p class="row">
            <LinkButton href={linkTo('/people/:person/edit', person.id)} variant="secondary" icon="edit">
              {t.edit}
            </LinkButton>
            {!ended && (
              <LinkButton href={linkTo('/people/:person/departure', person.id)} variant="quiet">
                {t.end}
              </LinkButton>
            )}
          </p>
        </div>
      </Section>
    </>
  )
}

export function nameOf({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${givenName} ${familyName}`
}

/** "lärare (4–6, Almskolan)", as in the middle of a sentence; an abbreviation keeps its capitals. */
function dutyInWords(duty: PersonDuty, language: Language): string {
  const role = roleNames[language][duty.role]
  const inside = /^\p{Lu}\p{Ll}/u.test(role) ? role.charAt(0).toLocaleLowerCase('sv') + role.slice(1) : role
  return `${inside} (${placeOf(duty)})`
}

function placeOf({ unitName, kind, schoolName }: PersonDuty): string {
  return kind === 'team' && schoolName ? `${unitName}, ${schoolName}` : unitName
}

function UndoEnd({ language, person }: { language: Language; person: PersonDetails }) {
  const t = personWords[language]
  return (
    <form class="stack" method="post" action={formTo('DELETE /people/:person/departure', person.id)} novalidate>
      <p>{t.undoNote}</p>
      <Button variant="secondary">{t.undo}</Button>
    </form>
  )
}

function Duties({
  language,
  duties,
  person,
  caption,
  today,
}: {
  language: Language
  duties: PersonDuty[]
  person: PersonDetails
  caption: string
  today: Day
}) {
  const t = personWords[language]
  const day = (each: Day) => formatDay(each, language, true)
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      columns={[t.role, t.place, t.time, { label: t.actions, hidden: true }]}
      rows={duties.map((duty) => [
        roleNames[language][duty.role],
        <div key={duty.id}>
          {placeOf(duty)}
          {duty.home && inForce(duty, today) ? <span class="soft small block">{t.home}</span> : null}
        </div>,
        <div key={duty.id}>
          {duty.to ? t.fromTo(day(duty.from), day(duty.to)) : t.from(day(duty.from))}
          <span class="soft small block">{t.source[duty.source]}</span>
        </div>,
        <DutyActions key={duty.id} language={language} person={person} duty={duty} today={today} />,
      ])}
    />
  )
}

function DutyActions({ language, person, duty, today }: { language: Language; person: PersonDetails; duty: PersonDuty; today: Day }) {
  const t = personWords[language]
  const about = t.aboutDuty(roleNames[language][duty.role], placeOf(duty))
  const ended = duty.to !== null && duty.to <= today
  if (ended && !(canUndo(duty.to, today) && person.to === null)) return null
  if (ended)
    return (
      <form method="post" action={formTo('DELETE /people/:person/duties/:duty/end', person.id, duty.id)} novalidate>
        <Button variant="quiet" about={about}>
          {t.undoDuty}
        </Button>
      </form>
    )
  return (
    <div class="row">
      {duty.kind === 'team' && !duty.home && (
        <OnceForm action={formTo('POST /people/:person/home-teams', person.id)}>
          <Hidden values={{ duty: duty.id }} />
          <Button variant="quiet" about={about}>
            {t.makeHome}
          </Button>
        </OnceForm>
      )}
      <OnceForm action={formTo('POST /people/:person/duties/:duty/end', person.id, duty.id)}>
        <Button variant="quiet" about={about}>
          {t.endDuty}
        </Button>
      </OnceForm>
    </div>
  )
}

/** Asks before a person is ended. */
export function DeparturePage({ language, person }: { language: Language; person: PersonDetails }) {
  const t = personWords[language]
  return (
    <>
      <PageHead title={t.endTitle(nameOf(person))} lead={t.endLead} />
      <OnceForm class="row" action={formTo('POST /people/:person/departure', person.id)}>
        <Button variant="danger">{t.endButton}</Button>
        <a class="btn btn-2" href={linkTo('/people/:person', person.id)}>
          {t.keep}
        </a>
      </OnceForm>
    </>
  )
}
