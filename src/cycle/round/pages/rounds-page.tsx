import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, formatWeekday, type Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { Meter } from '../../../ground/ui/components/meter/meter.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { Round, RoundState } from '../round.ts'
import { roundWords } from '../round.words.ts'
import { handedInText, schoolsInWords, spanOf, stateInWords, sumOf } from '../round-sentences.ts'
import type { Participation } from '../store.ts'
import { roundsWords } from './rounds-page.words.ts'

type Props = { language: Language; rounds: Round[]; participation: Map<string, Participation[]>; wholeAuthority: boolean }

/** All rounds in sight: those that go on first, with how many have handed in. */
export function RoundsPage({ language, rounds, participation, wholeAuthority }: Props) {
  const t = roundsWords[language]
  const roundText = roundWords[language]
  const of = (state: RoundState) => rounds.filter((round) => round.state === state)
  return (
    <>
      <PageHead title={t.title} lead={leadOf(rounds, language)}>
        <LinkButton href={linkTo('/rounds/new')} icon="plus">
          {t.newRound}
        </LinkButton>
        {wholeAuthority && <a href={linkTo('/history')}>{t.earlier}</a>}
        {!wholeAuthority && <GuideLink language={language} guide="starta-omgang" />}
      </PageHead>
      {rounds.length === 0 && (
        <Empty title={t.emptyTitle} level={2}>
          <p>{wholeAuthority ? t.emptyText : t.emptyOwnText}</p>
        </Empty>
      )}
      {of('open').length > 0 && (
        <Section id="open" title={t.groups.open} note={t.groupNotes.open}>
          <div class="stack-l">
            {of('open').map((round) => (
              <OpenRound key={round.id} round={round} participation={participation.get(round.id) ?? []} language={language} />
            ))}
          </div>
        </Section>
      )}
      {(['scheduled', 'draft', 'closed'] as const)
        .filter((state) => of(state).length > 0)
        .map((state) => (
          <Section key={state} id={state} title={t.groups[state]} note={t.groupNotes[state]}>
            <Table
              stack
              captionHidden
              caption={t.groups[state]}
              columns={[roundText.columns.round, roundText.columns.when, roundText.columns.schools]}
              rows={of(state).map((round) => [
                <a href={linkTo('/rounds/:id', round.id)}>{round.name}</a>,
                spanOf(round, language),
                schoolsInWords(round, language),
              ])}
            />
          </Section>
        ))}
    </>
  )
}

function OpenRound({ round, participation, language }: { round: Round; participation: Participation[]; language: Language }) {
  const roundsText = roundsWords[language]
  const sum = sumOf(participation)
  const { handedIn, members } = sum
  const label =
    participation.length === 1 ? handedInText(sum, language) : roundsText.handedInSum(handedIn, members, schoolsInWords(round, language))
  return (
    <div class="stack-s">
      <h3 class="big">
        <a href={linkTo('/rounds/:id', round.id)}>{round.name}</a>
      </h3>
      <p class="soft">{[stateInWords(round, language), schoolsInWords(round, language)].join(' · ')}</p>
      <Meter id={`p-${round.id}`} label={label} value={handedIn} max={Math.max(1, members)} />
    </div>
  )
}

function leadOf(rounds: Round[], language: Language): string | undefined {
  const { lead } = roundsWords[language]
  if (rounds.length === 0) return undefined
  const open = rounds.filter(({ state }) => state === 'open')
  const [first] = open
  if (first) return open.length === 1 ? lead.one(first.name, formatWeekday(first.closesOn, language)) : lead.several(open.length)
  const next = rounds.findLast(({ state }) => state === 'scheduled')
  return next ? lead.scheduled(next.name, formatDay(next.opensOn, language)) : lead.none
}
