import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { countsInWords, failingInWords, MailingTroubles, refusedOf } from '../mailing-state.tsx'
import type { MailingProgress, PostStanding } from '../store-standing.ts'
import { mailingWords } from './mailings.words.ts'

type Props = { language: Language; mailings: MailingProgress[]; standing: PostStanding }

/** How mail fares: the server, and each mailing of the last weeks. Never to whom. */
export function MailingsPage({ language, mailings, standing }: Props) {
  const t = mailingWords[language]
  return (
    <>
      <PageHead title={t.title} lead={t.lead}>
        {standing.is === 'working' || standing.is === 'kept' ? (
          <p>{t.standing[standing.is]}</p>
        ) : (
          <Notice kind="warn">{standing.is === 'none' ? t.standing.none : failingInWords(standing, language)}</Notice>
        )}
      </PageHead>
      {mailings.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneText}</p>
        </Empty>
      ) : (
        <Section id="mailings" title={t.list} note={mailings.some(({ discreet }) => discreet) ? t.discreetNote : undefined}>
          <Table
            stack
            captionHidden
            caption={t.list}
            columns={[t.columns.what, t.columns.on, t.columns.state]}
            rows={mailings.map((mailing) => [
              kindInWords(mailing, language),
              formatDay(mailing.begunOn, language),
              <div class="stack-s" key={`${mailing.kind} ${mailing.series}`}>
                <State mailing={mailing} language={language} />
                <MailingTroubles progress={mailing} language={language} />
              </div>,
            ])}
          />
        </Section>
      )}
    </>
  )
}

function State({ mailing, language }: { mailing: MailingProgress; language: Language }) {
  const t = mailingWords[language]
  if (mailing.discreet) return <Status is={mailing.halfOn ? 'done' : 'under-way'}>{mailing.halfOn ? t.done : t.queued}</Status>
  const is = mailing.waiting > 0 ? 'under-way' : refusedOf(mailing) + mailing.lapsed > 0 ? 'missing' : 'done'
  return <Status is={is}>{countsInWords(mailing, language)}</Status>
}

function kindInWords({ kind, discreet }: MailingProgress, language: Language): string {
  const { kinds } = mailingWords[language]
  if (kind === 'round' && discreet) return kinds.reminder
  return isKind(kind, kinds) ? kinds[kind] : mailingWords[language].otherKind
}

function isKind(kind: string, kinds: object): kind is keyof (typeof mailingWords)['sv']['kinds'] {
  return Object.hasOwn(kinds, kind)
}
