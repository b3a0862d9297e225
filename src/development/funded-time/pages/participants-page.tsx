import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Pages } from '../../../ground/ui/components/pages/pages.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { longest, onAPage } from '../funded-time.ts'
import { nameWords } from '../names.words.ts'
import type { LeftOut, Participant } from '../store.ts'
import { NamesGone } from './names-gone.tsx'
import { participantsPageWords } from './participants-page.words.ts'

/** Where in the list somebody is. @property words what it is searched for */
export type ListPlace = { words: string; page: number }

/** The list there: from a form back to the same search and page. */
export function listAt(project: string, place: ListPlace): string {
  return `${linkTo('/funded-projects/:id/participants', project)}${queryOf(place)}`
}

function queryOf({ words, page }: ListPlace): string {
  const said = new URLSearchParams({ ...(words === '' ? {} : { who: words }), ...(page === 1 ? {} : { page: String(page) }) }).toString()
  return said === '' ? '' : `?${said}`
}

export type ParticipantsPageProps = ListPlace & {
  language: Language
  project: { id: string; programme: { id: string; title: string }; namesGone: Day | null }
  found: number
  participants: readonly Participant[]
  categories: readonly string[]
  leftOut: readonly LeftOut[]
  /** A participant's form that came back. */
  wrong?: { participant: Participant; text: string; ended?: string; category?: string }
  written?: { mail?: string; reason?: string }
  errors?: Readonly<Record<string, string>>
}

/** The participants of a funded project by their numbers, and who takes part without being one. */
export function ParticipantsPage(props: ParticipantsPageProps) {
  const { language, project, words, page, found, participants, wrong, errors = {} } = props
  const t = participantsPageWords[language]
  const to = linkTo('/funded-projects/:id/participants', project.id)
  // Whose form came back is shown wherever in the list they are, and whatever it is searched for.
  const shown =
    wrong && !participants.some(({ number }) => number === wrong.participant.number) ? [wrong.participant, ...participants] : participants
  return (
    <>
      <ErrorSummary
        problems={[
          ...(wrong ? [{ field: `ended-${wrong.participant.number}`, text: wrong.text }] : []),
          ...Object.entries(errors).map(([field, text]) => ({ field, text })),
        ]}
      />
      <PageHead
        title={t.title}
        lead={t.lead}
        context={<a href={linkTo('/programmes/:id/funded-time', project.programme.id)}>{nameWords[language].funded}</a>}
      />
      {project.namesGone && <NamesGone {...{ language }} on={project.namesGone} />}
      <Section id="participants" title={t.participants}>
        <div class="stack-l">
          <Filter action={to} label={t.search} clear={words === '' ? undefined : to}>
            <TextInput name="who" label={t.search} value={words} maxlength={120} />
          </Filter>
          {shown.length === 0 ? (
            <p class="soft">{words === '' ? t.none : t.nobody}</p>
          ) : (
            <ul class="list" role="list">
              {shown.map((participant) => (
                <ParticipantItem key={participant.number} {...props} participant={participant} />
              ))}
            </ul>
          )}
          <Pages page={page} pages={Math.ceil(found / onAPage)} href={(at) => listAt(project.id, { words, page: at })} />
        </div>
      </Section>
      {!project.namesGone && (
        <Section id="left-out" title={t.leftOutTitle} note={t.leftOutNote}>
          <LeftOutPart {...props} />
        </Section>
      )}
    </>
  )
}

function ParticipantItem({
  language,
  project,
  categories,
  wrong,
  words,
  page,
  participant: { number, name, category, ended },
}: ParticipantsPageProps & { participant: Participant }) {
  const t = participantsPageWords[language]
  const own = wrong?.participant.number === number ? wrong : null
  const action = formTo('PUT /funded-projects/:id/participants/:number', project.id, number)
  if (project.namesGone)
    return (
      <li>
        <b>{`${number} ${name || t.erased}`}</b>{' '}
        <span class="soft small">
          {[category, ended ? `${t.ended}: ${formatDay(ended, language, true)}` : ''].filter(Boolean).join(' · ')}
        </span>
      </li>
    )
  const here = queryOf({ words, page }).slice(1)
  return (
    <li class="stack-s">
      <b>{`${number} ${name || t.erased}`}</b>
      <OnceForm class="row" action={here === '' ? action : `${action}&${here}`}>
        {categories.length > 1 && (
          <Select
            id={`category-${number}`}
            name="category"
            label={t.category}
            value={own?.category ?? category}
            options={[{ value: '', label: t.noCategory }, ...categories.map((value) => ({ value, label: value }))]}
          />
        )}
        <DateInput id={`ended-${number}`} name="ended" label={t.ended} value={own?.ended ?? ended ?? ''} error={own?.text} />
        <Button variant="quiet" about={`: ${number} ${name || t.erased}`}>
          {t.put}
        </Button>
      </OnceForm>
    </li>
  )
}

function LeftOutPart({ language, project, leftOut, written = {}, errors = {} }: ParticipantsPageProps) {
  const t = participantsPageWords[language]
  return (
    <div class="stack-l">
      {leftOut.length === 0 ? (
        <p class="soft">{t.nobodyLeftOut}</p>
      ) : (
        <ul class="list" role="list">
          {leftOut.map(({ person, name, reason, byName, on }) => (
            <li key={person} class="with-action">
              <span>
                <b>{name}</b> {reason} <span class="small soft">{t.by(byName, formatDay(on, language, true))}</span>
              </span>
              <OnceForm action={formTo('DELETE /funded-projects/:id/left-out/:person', project.id, person)}>
                <Button variant="quiet" about={`: ${name}`}>
                  {t.takeIn}
                </Button>
              </OnceForm>
            </li>
          ))}
        </ul>
      )}
      <OnceForm class="stack measure no-print" action={formTo('POST /funded-projects/:id/left-out', project.id)}>
        <TextInput type="email" name="mail" label={t.mail} value={written.mail ?? ''} error={errors.mail} />
        <TextInput
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          value={written.reason ?? ''}
          error={errors.reason}
          maxlength={longest.leftOut}
          wide
        />
        <p>
          <Button variant="secondary">{t.leaveOut}</Button>
        </p>
      </OnceForm>
    </div>
  )
}
