import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { OutlookNote } from '../outlook.ts'
import { outlookPageWords } from './outlook-page.words.ts'

/** What was noticed outside, and what it means. */
export function OutlookPage({ language, notes, writes }: { language: Language; notes: OutlookNote[]; writes: boolean }) {
  const t = outlookPageWords[language]
  return (
    <>
      <PageHead title={t.title} context={<a href={linkTo('/authority-plans')}>{t.plans}</a>} lead={t.lead} privacy={t.privacy}>
        {writes && (
          <p class="no-print">
            <LinkButton icon="plus" href={linkTo('/outlook/new')}>
              {t.new}
            </LinkButton>
          </p>
        )}
      </PageHead>
      {notes.length === 0 ? (
        <Empty title={t.none} level={2}>
          <p>{t.noneText}</p>
        </Empty>
      ) : (
        <Section id="notes" title={t.list}>
          <ul class="list" role="list">
            {notes.map((note) => (
              <li key={note.id} class="stack-s" id={`o-${note.id}`}>
                <Paragraphs text={note.what} />
                {note.means !== '' && (
                  <div class="measure">
                    <p>
                      <b>{t.means}</b>
                    </p>
                    <Paragraphs text={note.means} />
                  </div>
                )}
                <p class="small soft">{t.seen(note.source, note.seenOn, note.byName)}</p>
                <p class="row small">
                  {note.link !== '' && (
                    <a class="tap" href={note.link} rel="noreferrer">
                      {t.open}
                      <span class="vh">: {note.source}</span>
                    </a>
                  )}
                  {writes && (
                    <a class="tap no-print" href={linkTo('/outlook/:id', note.id)}>
                      {t.change}
                      <span class="vh">{t.changeAbout(note.source)}</span>
                    </a>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
