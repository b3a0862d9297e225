import { type Statement, statementsFor } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, type Language, languages } from '../../../ground/base/language.ts'
import { languageNames } from '../../../ground/base/languages.words.ts'
import type { Mail } from '../../../ground/base/mail.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Facts } from '../../../ground/ui/components/facts/facts.tsx'
import { isLevel, Level } from '../../../ground/ui/components/level/level.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Mailing } from '../mailing.ts'
import type { Preview } from '../preview.ts'
import type { Round } from '../round.ts'
import { roundWords } from '../round.words.ts'
import { schoolsInWords } from '../round-sentences.ts'
import { PeoplePreview } from './people-preview.tsx'
import { previewWords } from './preview-page.words.ts'
import { SettingsTable } from './settings-table.tsx'

export type PreviewPageProps = {
  language: Language
  round: Round
  framework: Framework
  mailings: Mailing[]
  preview: Preview
  /** The invitation as it would be written to whoever looks. */
  invitation: Record<Language, Mail>
  today: Day
  /** Names are shown to those who see people; others get the numbers. */
  seesPeople: boolean
  mailWorks: boolean
  /** What keeps the round from opening, or was just refused. */
  refusal?: string | undefined
  /** Other rounds at the same time, in words. */
  warnings: string[]
  /** When the invitation goes out where it does not as the round opens, and why. */
  invitationWaits: string | null
}

/** Step 4: what everyone gets, who is asked, what to see to; then open it, or let it open. */
export function PreviewPage(props: PreviewPageProps) {
  const { language, round, framework, mailings, preview, refusal, warnings } = props
  const t = previewWords[language]
  const roundText = roundWords[language]
  return (
    <>
      <PageHead
        title={round.name}
        context={round.state === 'scheduled' ? roundText.states.scheduled : `${roundText.step(4)} · ${t.title}`}
        lead={
          round.state === 'scheduled'
            ? t.scheduledText(formatDay(round.opensOn, language))
            : t.lead(t.people(preview.people), schoolsInWords(round, language))
        }
      >
        {refusal ? (
          <Notice kind="error" alert>
            {refusal}
          </Notice>
        ) : (
          warnings.length > 0 && (
            <Notice kind="warn">
              {warnings.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </Notice>
          )
        )}
        {!refusal && warnings.length === 0 && !props.mailWorks && <Notice kind="warn">{roundText.noMailServer}</Notice>}
      </PageHead>
      <Section id="who" title={t.who} note={t.whoNote}>
        <div class="stack-l">
          <Facts facts={factsOf(props)} />
          {round.schools.length > 0 && <PeoplePreview language={language} preview={preview} round={round} seesPeople={props.seesPeople} />}
        </div>
      </Section>
      <Section id="settings" title={t.settings} note={t.settingsNote}>
        <SettingsTable language={language} round={round} framework={framework} mailings={mailings} changeable />
      </Section>
      {round.schools.length > 0 && <WhatEveryoneGets {...props} />}
      <Ready {...props} />
    </>
  )
}

function WhatEveryoneGets({ language, round, framework, invitation }: PreviewPageProps) {
  const t = previewWords[language]
  return (
    <Section id="what" title={t.what} note={t.whatNote}>
      <div class="stack">
        {languages.map((each) => (
          <MailPreview key={each} mail={invitation[each]} mailLanguage={each} open={each === language} language={language} />
        ))}
        {round.audiences.map((audience) => {
          const [first] = statementsFor(framework, audience, { role: '', forms: [] })
          return (
            first && (
              <More key={audience} label={t.firstQuestion[audience]}>
                <Question statement={first} language={language} />
              </More>
            )
          )
        })}
      </div>
    </Section>
  )
}

function factsOf({ language, preview, round }: PreviewPageProps) {
  const t = previewWords[language]
  const sum = (of: (school: Preview['schools'][number]) => number) => preview.schools.reduce((total, school) => total + of(school), 0)
  return [
    { term: t.schools, value: round.schools.length },
    ...(round.audiences.includes('staff') ? [{ term: t.staff, value: sum(({ staff }) => staff) }] : []),
    ...(round.audiences.includes('leader') ? [{ term: t.leaders, value: sum(({ leaders }) => leaders) }] : []),
  ]
}

function MailPreview({ mail, mailLanguage, open, language }: { mail: Mail; mailLanguage: Language; open: boolean; language: Language }) {
  const t = previewWords[language]
  return (
    <More label={t.mailIn(languageNames[language][mailLanguage])} open={open}>
      <div class="box stack" lang={mailLanguage}>
        <p>
          <b>{mail.subject}</b>
        </p>
        {mail.text
          .trim()
          .split('\n\n')
          .map((part) => (
            <p key={part} class="measure">
              {part.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}
            </p>
          ))}
      </div>
    </More>
  )
}

function Question({ statement, language }: { statement: Statement; language: Language }) {
  return (
    <div class="stack">
      <h3>{statement.question[language]}</h3>
      <ul class="stack-s measure" role="list">
        {statement.levels.map(({ level, name, text }) => (
          <li key={level}>
            {isLevel(level) ? (
              <Level level={level} name={name[language]} />
            ) : (
              <b>
                {level} {name[language]}
              </b>
            )}
            <p>{text[language]}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Ready({ language, round, preview, today, refusal, invitationWaits }: PreviewPageProps) {
  const t = previewWords[language]
  const reached = preview.people - preview.withoutEmail.length
  const later = round.opensOn > today
  return (
    <Section id="ready" title={t.ready} note={(invitationWaits ? t.readyLater : t.readyText)(t.people(reached).toLowerCase())}>
      <div class="stack">
        {invitationWaits && <p>{invitationWaits}</p>}
        <div class="row">
          {later && round.state === 'draft' && !refusal && (
            <OnceForm action={formTo('POST /rounds/:id/schedule', round.id)}>
              <Button>{t.schedule(formatDay(round.opensOn, language))}</Button>
            </OnceForm>
          )}
          <OnceForm action={formTo('POST /rounds/:id/opening', round.id)}>
            <Button variant={later ? 'secondary' : 'primary'}>{later ? t.openNow : t.open}</Button>
          </OnceForm>
          {round.scheduled && (
            <form method="post" action={formTo('DELETE /rounds/:id/schedule', round.id)} novalidate>
              <Button variant="secondary">{t.unschedule}</Button>
            </form>
          )}
          <LinkButton variant="quiet" href={linkTo('/rounds/:id/removal', round.id)}>
            {t.remove}
          </LinkButton>
        </div>
        <div>
          <GuideLink language={language} guide="infor-en-omgang" />
          <GuideLink language={language} guide="informationstext" />
        </div>
      </div>
    </Section>
  )
}
