import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Checkbox } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { nameWords } from '../names.words.ts'
import { type GroupMeeting, type GroupTask, longest, manages, opens, reads, type WorkingGroup, writes } from '../working-group.ts'
import { groupPageWords } from './group-page.words.ts'
import { type NamedNeed, NeedLines } from './need-lines.tsx'
import { TaskLines } from './task-lines.tsx'

export type GroupPageProps = {
  language: Language
  today: Day
  group: WorkingGroup
  /** None where who asks may not read them. */
  meetings: readonly GroupMeeting[]
  tasks: readonly GroupTask[]
  needs: readonly NamedNeed[]
  person: string
  written?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
}

/** A group: who is in it, its meetings, what is left to do and what it has said is needed. */
export function GroupPage({ language, today, group, meetings, tasks, needs, person, written = {}, errors = {} }: GroupPageProps) {
  const t = groupPageWords[language]
  const names = nameWords[language].seenBy
  const [first, ...more] = group.purpose.split('\n')
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={group.title}
        context={<a href={linkTo('/programmes/:id', group.programme.id)}>{group.programme.title}</a>}
        lead={first}
        privacy={t.privacy(names[group.notesSeenBy].toLowerCase(), names[group.needsSeenBy].toLowerCase())}
      >
        {group.closed && <p>{nameWords[language].closed(formatDay(group.closed.on, language, true), group.closed.byName)}</p>}
        <Paragraphs text={more.join('\n').trim()} />
        <p class="row no-print">
          {manages(group) && (
            <LinkButton variant="secondary" href={linkTo('/working-groups/:id/edit', group.id)}>
              {t.change}
            </LinkButton>
          )}
          <a class="tap" href={linkTo('/working-groups')}>
            {t.all}
          </a>
        </p>
      </PageHead>
      {reads(group, group.notesSeenBy) && tasks.length > 0 && (
        <Section id="tasks" title={t.tasks}>
          <TaskLines {...{ language, group, person, tasks }} />
        </Section>
      )}
      <Section id="meetings" title={t.meetings}>
        <div class="stack">
          {!reads(group, group.notesSeenBy) ? (
            <p class="soft">{t.meetingsHidden}</p>
          ) : meetings.length === 0 ? (
            <p class="soft">{t.noMeetings}</p>
          ) : (
            <ul class="list" role="list">
              {meetings.map(({ id, heldOn, place, text }) => (
                <li key={id} class="stack-s">
                  <p>
                    <a href={linkTo('/group-meetings/:id', id)}>{formatDay(heldOn, language, true)}</a>{' '}
                    {place && <span class="soft small">{place}</span>}
                  </p>
                  {text && <p class="measure small">{firstOf(text)}</p>}
                </li>
              ))}
            </ul>
          )}
          {writes(group) && (
            <OnceForm class="stack measure no-print" action={formTo('POST /working-groups/:id/meetings', group.id)}>
              <DateInput name="heldOn" label={t.heldOn} value={written.heldOn ?? today} error={errors.heldOn} />
              <TextInput
                name="place"
                label={t.place}
                value={written.place ?? ''}
                error={errors.place}
                maxlength={longest.place}
                optional
                wide
              />
              <p>
                <Button>{t.begin}</Button>
              </p>
            </OnceForm>
          )}
        </div>
      </Section>
      {reads(group, group.needsSeenBy) && (
        <Section id="needs" title={t.needs}>
          {needs.length === 0 ? <p class="soft">{t.noNeeds}</p> : <NeedLines {...{ language, needs }} dated />}
        </Section>
      )}
      <Section id="members" title={t.members} note={t.membersNote}>
        <Members {...{ language, group, written, errors }} />
      </Section>
    </>
  )
}

function Members({
  language,
  group,
  written,
  errors,
}: Pick<GroupPageProps, 'language' | 'group'> & { written: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> }) {
  const t = groupPageWords[language]
  const n = nameWords[language]
  return (
    <div class="stack">
      {group.members.length === 0 ? (
        <p class="soft">{t.noMembers}</p>
      ) : (
        <ul class="list" role="list">
          {group.members.map(({ person, name, school, chair }) => (
            <li key={person} class="with-action">
              <span>
                {school ? n.at(name, school) : name}
                {chair && <span class="soft small"> · {n.chair}</span>}
              </span>
              {opens(group) && (
                <span class="row no-print">
                  <OnceForm action={formTo('PUT /working-groups/:id/members/:person', group.id, person)}>
                    <input type="hidden" name="chair" value={chair ? '' : '1'} />
                    <Button variant="quiet" about={`: ${name}`}>
                      {chair ? t.makeMember : t.makeChair}
                    </Button>
                  </OnceForm>
                  <OnceForm action={formTo('DELETE /working-groups/:id/members/:person', group.id, person)}>
                    <Button variant="quiet" about={`: ${name}`}>
                      {t.remove}
                    </Button>
                  </OnceForm>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {manages(group) && !opens(group) && <p class="soft">{t.chairDecides}</p>}
      {opens(group) && (
        <OnceForm class="stack measure no-print" action={formTo('POST /working-groups/:id/members', group.id)}>
          <TextInput type="email" name="mail" label={t.mail} value={written.mail ?? ''} error={errors.mail} />
          <Checkbox name="chair" label={t.chair} checked={written.chair === '1'} />
          <p>
            <Button variant="secondary">{t.add}</Button>
          </p>
        </OnceForm>
      )}
    </div>
  )
}

/** The first paragraph, as far as a line in a list goes. */
function firstOf(text: string): string {
  const [first = ''] = text.split('\n')
  return first.length > 200 ? `${first.slice(0, 199)}…` : first
}
